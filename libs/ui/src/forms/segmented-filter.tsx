import { SegmentedControl } from '@mantine/core';
import classes from './segmented-filter.module.css';

interface SegmentedFilterProps<V extends string> {
  /** What is being chosen, for screen readers. */
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string; readonly count?: number }[];
  readonly onChange: (value: V) => void;
}

/** Two to five choices of which one is on: 전체 · 진행 중 · 마감. */
export const SegmentedFilter = <V extends string>({ label, value, options, onChange }: SegmentedFilterProps<V>) => (
  <SegmentedControl
    aria-label={label}
    classNames={{ root: classes.root, label: classes.label, indicator: classes.indicator }}
    value={value}
    onChange={(next) => onChange(next as V)}
    data={options.map((option) => ({ value: option.value, label: option.count === undefined ? option.label : `${option.label} ${option.count}` }))}
  />
);

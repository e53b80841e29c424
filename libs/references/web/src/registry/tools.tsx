import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect, Popover } from '@mantine/core';
import { IconFilter, IconPencilPlus } from '@tabler/icons-react';
import { ButtonLink, useFormat, useMessages } from '@shoal/ui';
import type { ReactNode } from 'react';
import { ReferenceFirmsDocument } from '../generated/graphql';
import { useReferenceViewer } from '../projects/use-reference-viewer';
import { registryMessages } from '../registry.messages';
import { type Area, AREAS } from './areas';
import classes from './list.module.css';

const FIRMS = 100;

interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly value: V | undefined;
  readonly options: readonly (readonly [value: V, label: string])[];
  readonly onChange: (value: V | undefined) => unknown;
}

/** One of a few, in the toolbar; at first all of them. */
export const Choice = <V extends string>({ label, value, options, onChange }: ChoiceProps<V>) => {
  const t = useMessages(registryMessages);
  const data = [{ value: '', label: `${label}: ${t('all')}` }, ...options.map(([one, word]) => ({ value: one as string, label: word }))];
  return <NativeSelect aria-label={label} className={classes.choice} value={value ?? ''} data={data} onChange={(event) => onChange(options.find(([one]) => one === event.currentTarget.value)?.[0])} />;
};

/** What is asked less often, behind one button that says how much of it is on. */
export const MoreFilters = ({ on, children }: { readonly on: number; readonly children: ReactNode }) => {
  const t = useMessages(registryMessages);
  return (
    <Popover position="bottom-start" trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconFilter size={16} stroke={1.6} aria-hidden />}>
          {on > 0 ? t('moreOn', { count: on }) : t('more')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes.filters}>{children}</div>
      </Popover.Dropdown>
    </Popover>
  );
};

interface FirmFilterProps {
  readonly value: string | undefined;
  readonly onChange: (firmId: string | undefined) => unknown;
}

export const FirmFilter = ({ value, onChange }: FirmFilterProps) => {
  const t = useMessages(registryMessages);
  const format = useFormat();
  const firms = useQuery(ReferenceFirmsDocument, { variables: { first: FIRMS } }).data?.firms.nodes ?? [];
  const data = [{ value: '', label: t('all') }, ...firms.map((firm) => ({ value: firm.id, label: `${firm.chip} · ${format.name(firm)}` }))];
  return <NativeSelect className={classes.wide} label={t('firm')} value={value ?? ''} data={data} onChange={(event) => onChange(event.currentTarget.value || undefined)} />;
};

/** A firm's own act; the office has nothing to add. */
export const AddLink = ({ area, children }: { readonly area: Area; readonly children: string }) => {
  const t = useMessages(registryMessages);
  if (!useReferenceViewer()?.firm) return null;
  return (
    <ButtonLink to={AREAS[area].add} aria-label={children} leftSection={<IconPencilPlus size={16} stroke={1.6} aria-hidden />}>
      <span className={classes.full}>{children}</span>
      <span className={classes.short}>{t('add')}</span>
    </ButtonLink>
  );
};

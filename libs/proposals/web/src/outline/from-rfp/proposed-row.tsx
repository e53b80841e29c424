import { Checkbox, NumberInput, TextInput } from '@mantine/core';
import { useMessages } from '@shoal/ui';
import type { CSSProperties } from 'react';
import type { EditedSection } from './edit-proposed';
import { fromRfpMessages } from './from-rfp.messages';
import classes from './from-rfp.module.css';

interface ProposedRowProps {
  readonly section: EditedSection;
  readonly error: string | undefined;
  readonly onToggle: () => void;
  readonly onTitle: (title: string) => void;
  readonly onPages: (pages: number | null) => void;
}

const PAGES_MAX = 2_000;

/** One section to be made: in or out, its title, points, pages, and how many requirements fit there. */
export const ProposedRow = ({ section: { title, level, points, pages, itemIds, sectionId, isOn }, error, onToggle, onTitle, onPages }: ProposedRowProps) => {
  const t = useMessages(fromRfpMessages);
  return (
    <li className={classes.row} data-off={!isOn || undefined} style={{ '--level': level - 1 } as CSSProperties}>
      <Checkbox checked={isOn} onChange={onToggle} aria-label={t('include', { title })} />
      <TextInput className={classes.title} size="xs" variant="unstyled" aria-label={t('name', { title })} value={title} disabled={!isOn} error={error} onChange={(event) => onTitle(event.currentTarget.value)} />
      <span className={classes.facts}>
        {sectionId && <span className={classes.exists}>{t('exists')}</span>}
        {itemIds.length > 0 && <span>{t('requirements', { count: itemIds.length })}</span>}
        {points != null && <span>{t('points', { points })}</span>}
      </span>
      <NumberInput
        className={classes.pages}
        size="xs"
        hideControls
        allowDecimal={false}
        allowNegative={false}
        max={PAGES_MAX}
        aria-label={t('pagesOf', { title })}
        value={pages ?? ''}
        disabled={!isOn}
        rightSection={<span className={classes.quiet}>{t('pages')}</span>}
        onChange={(value) => onPages(typeof value === 'number' ? value : null)}
      />
    </li>
  );
};

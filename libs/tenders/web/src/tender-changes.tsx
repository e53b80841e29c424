import { IconArrowRight } from '@tabler/icons-react';
import { VisuallyHidden } from '@mantine/core';
import { useFormat, useMessages } from '@shoal/ui';
import { changeLines } from './change-value';
import type { TenderHistoryFragment } from './generated/graphql';
import classes from './tender-changes.module.css';
import { useFieldName, useMethodWord } from './tender-words';
import { tenderMessages } from './tender.messages';
import { tendersMessages } from './tenders.messages';

interface TenderChangesProps {
  readonly changes: TenderHistoryFragment['changes'];
  /** For screen readers. */
  readonly caption: string;
}

/** Item, before → after; on a narrow screen each change is a small block. */
export const TenderChanges = ({ changes, caption }: TenderChangesProps) => {
  const t = useMessages(tenderMessages);
  const fieldName = useFieldName();
  const linesOf = useChangeLines();
  return (
    <table className={classes.changes}>
      <caption>
        <VisuallyHidden>{caption}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('history.item')}</th>
          <th scope="col">{t('history.before')}</th>
          <th scope="col">{t('history.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.field}>
            <th scope="row">{fieldName(change.field)}</th>
            <td className={classes.before}>
              <Lines lines={linesOf(change.field, change.before)} />
            </td>
            <td>
              <span className={classes.after}>
                <IconArrowRight size={14} stroke={1.6} aria-hidden className={classes.arrow} />
                <Lines lines={linesOf(change.field, change.after)} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <span className={classes.lines}>
    {lines.map((line, i) => (
      <span key={i}>{line}</span>
    ))}
  </span>
);

const useChangeLines = () => {
  const words = useMessages(tendersMessages);
  const format = useFormat();
  const method = useMethodWord();
  return (field: string, value: string | null | undefined) =>
    changeLines(field, value, { wonExact: format.wonExact, instant: (at) => format.instant(at), method, nothing: words('nothing') });
};

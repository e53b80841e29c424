import { useFragment } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { IconAlertTriangle, IconArrowsExchange, IconCheck, IconPencil } from '@tabler/icons-react';
import { useMessages } from '@shoal/ui';
import { memo } from 'react';
import { type ReviewRowFragment, ReviewRowFragmentDoc } from '../../generated/graphql';
import { reviewMessages } from '../review.messages';
import { listMessages } from './list.messages';
import classes from './list.module.css';

export const rowElementId = (id: string): string => `requirement-${id}`;

interface RequirementRowProps {
  readonly row: ReviewRowFragment;
  readonly place: number;
  readonly total: number;
  readonly isSelected: boolean;
  readonly isTicked: boolean;
  readonly onSelect: (id: string) => unknown;
  /** Null: may not change anything. */
  readonly onTick: ((id: string) => unknown) | null;
}

/** One requirement of the list, as it is at this moment: what was changed here or elsewhere shows at once. */
export const RequirementRow = memo(({ row: listed, place, total, isSelected, isTicked, onSelect, onTick }: RequirementRowProps) => {
  const t = useMessages(listMessages);
  const words = useMessages(reviewMessages);
  const { data, complete } = useFragment({ fragment: ReviewRowFragmentDoc, fragmentName: 'ReviewRow', from: { __typename: 'Requirement', id: listed.id } });
  const row = complete ? data : listed;
  return (
    <div
      id={rowElementId(row.id)}
      role="option"
      aria-selected={onTick ? isTicked : isSelected}
      aria-current={isSelected || undefined}
      aria-posinset={place + 1}
      aria-setsize={total}
      className={classes.row}
      data-requirement={row.code ?? ''}
      data-removed={row.state === 'REMOVED' || undefined}
      onClick={() => onSelect(row.id)}
    >
      {onTick && (
        <span
          className={classes.tick}
          title={t('tick')}
          aria-hidden
          data-on={isTicked || undefined}
          onClick={(event) => {
            event.stopPropagation();
            onTick(row.id);
          }}
        >
          {isTicked && <IconCheck size={12} stroke={2.4} />}
        </span>
      )}
      <span className={classes.code}>{row.code ?? '–'}</span>
      <span className={classes.title}>{row.title || words('noTitle')}</span>
      <Marks row={row} />
      <span className={classes.category}>{row.category ?? ''}</span>
    </div>
  );
});
RequirementRow.displayName = 'RequirementRow';

const ICON = { size: 14, stroke: 1.8, 'aria-hidden': true } as const;

const Marks = ({ row }: { readonly row: ReviewRowFragment }) => {
  const t = useMessages(listMessages);
  const words = useMessages(reviewMessages);
  const isDoubtful = row.doubts.length > 0 && !row.doubtsSettled;
  const isIncoming = row.corrections.some((one) => one.isIncoming);
  return (
    <span className={classes.marks}>
      {row.state === 'REMOVED' && <span>{t(row.removedBy === 'READING' ? 'mark.removedReading' : 'mark.removedPerson')}</span>}
      {isIncoming && (
        <span data-tone="accent" title={t('mark.incoming')}>
          <IconArrowsExchange {...ICON} /> {t('mark.incoming')}
        </span>
      )}
      {isDoubtful && (
        <span data-tone="warn" title={row.doubts.map((doubt) => words(`doubt.${doubt}`)).join(', ')}>
          <IconAlertTriangle {...ICON} /> <span className={classes.word}>{t('mark.doubt')}</span>
        </span>
      )}
      {row.isTyped ? (
        <span>{t('mark.typed')}</span>
      ) : (
        row.corrections.length > 0 &&
        !isIncoming && (
          <span title={t('mark.corrected')}>
            <IconPencil {...ICON} /> <span className={classes.word}>{t('mark.corrected')}</span>
          </span>
        )
      )}
    </span>
  );
};

/** In place of a row that is on its way. */
export const RowToCome = () => (
  <div className={classes.row} role="presentation">
    <Skeleton height={12} width="70%" radius="sm" />
  </div>
);

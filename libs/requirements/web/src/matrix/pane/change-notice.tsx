import { useQuery } from '@apollo/client/react';
import { Button, VisuallyHidden } from '@mantine/core';
import { wordDiff } from '@shoal/requirements-domain';
import { ErrorNotice, useFormat, useMessages } from '@shoal/ui';
import { IconAlertCircle } from '@tabler/icons-react';
import { MatrixRequirementChangesDocument } from '../../generated/graphql';
import { matrixMessages } from '../matrix.messages';
import { useMatrixRoom } from '../matrix-room';
import type { Row } from '../matrix-store';
import classes from './pane.module.css';

interface ChangeNoticeProps {
  readonly row: Row;
  readonly flag: NonNullable<Row['flag']>;
}

/** What a corrected notice did to the requirement, word by word, until somebody who answers for it has seen it. */
export const ChangeNotice = ({ row, flag }: ChangeNoticeProps) => {
  const t = useMessages(matrixMessages);
  const format = useFormat();
  const { acts, bid } = useMatrixRoom();
  const { data, error, refetch } = useQuery(MatrixRequirementChangesDocument, { variables: { tenderId: bid.tender.id, requirementId: row.requirementId } });
  const newest = data?.requirementChanges.nodes[0];
  return (
    <section className={classes.notice} aria-label={t(`changed.${flag}`)}>
      <p className={classes.noticeHead}>
        <IconAlertCircle size={16} stroke={1.6} aria-hidden />
        <b>{t(`changed.${flag}`)}</b>
        {row.flaggedAt && <span className={classes.quiet}>{format.dayShort(row.flaggedAt)}</span>}
      </p>
      <ErrorNotice error={error} onRetry={refetch} />
      {newest?.fields.map(({ field, before, after }) => (
        <div key={field} className={classes.diff}>
          <span className={classes.quiet}>{t(`changed.field.${field}`)}</span>
          <Diff before={before} after={after} />
        </div>
      ))}
      <p className={classes.quiet}>{t(row.viewerCan.answer ? 'changed.explain' : 'changed.who')}</p>
      {row.viewerCan.answer && (
        <Button size="xs" onClick={() => void acts.acknowledge(row)}>
          {t('changed.acknowledge')}
        </Button>
      )}
    </section>
  );
};

const Diff = ({ before, after }: { readonly before: string; readonly after: string }) => {
  const t = useMessages(matrixMessages);
  return (
    <p className={classes.words}>
      {wordDiff(before, after).map(({ kind, text }, index) => {
        if (kind === 'same') return <span key={index}>{text}</span>;
        const Mark = kind === 'removed' ? 'del' : 'ins';
        return (
          <Mark key={index}>
            <VisuallyHidden>{t(`changed.${kind}`, { text: '' })}</VisuallyHidden>
            {text}
          </Mark>
        );
      })}
    </p>
  );
};

import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { FirmChip, Glyph, seoulDay, useFormat, useMessages, useToast } from '@shoal/ui';
import { type MatrixCiteableQuery, type MatrixEvidenceQuery, MatrixShareDocument } from '../../generated/graphql';
import { matrixMessages } from '../matrix.messages';
import { useMatrixRoom } from '../matrix-room';
import type { Row } from '../matrix-store';
import classes from './editors.module.css';

type Known = MatrixCiteableQuery['citedEvidence'][number];

interface EvidenceRowProps {
  readonly row: Row;
  readonly evidence: MatrixEvidenceQuery['searchRegistry']['nodes'][number];
  /** What may be done with it; undefined until that is known. */
  readonly known: Known | undefined;
  readonly onShared: () => Promise<{ readonly data?: MatrixCiteableQuery | undefined }>;
}

/** Until the bids are due; null: until the bid is over. */
const useShareUntil = (): string | null => {
  const { closesAt } = useMatrixRoom().bid.tender;
  const day = closesAt ? seoulDay(closesAt) : null;
  return day !== null && day >= seoulDay(new Date()) ? day : null;
};

/** One thing of the registry: cited as it is, shared first, or not to be cited because its owner does not share it with the bid. */
export const EvidenceRow = ({ row, evidence, known, onShared }: EvidenceRowProps) => {
  const t = useMessages(matrixMessages);
  const format = useFormat();
  const toast = useToast();
  const { acts, bid } = useMatrixRoom();
  const until = useShareUntil();
  const [share, { loading }] = useMutation(MatrixShareDocument);
  const isCited = row.evidence.some(({ evidenceId }) => evidenceId === evidence.id);
  const cite = (thing: Known['thing']): void => {
    if (thing) void acts.cite(row, { ...thing, kind: evidence.kind });
  };
  const shareAndCite = async (): Promise<void> => {
    const given = await share({ variables: { input: { evidenceId: evidence.id, bidId: bid.id, until } } }).catch(toast.failed);
    if (!given) return;
    const { data } = await onShared();
    cite(data?.citedEvidence.find(({ id }) => id === evidence.id)?.thing ?? null);
  };
  const note = !known || known.thing ? null : known.own ? (known.own.mayShare ? (until ? t('picker.shareNote', { day: format.day(until) }) : t('picker.shareNoteOpen')) : t('picker.adminNote')) : t('picker.foreign', { firm: format.name(evidence.firm) });
  return (
    <li className={classes.thing}>
      <div className={classes.thingText}>
        <span>{evidence.title}</span>
        <span className={classes.thingMeta}>
          <FirmChip firm={evidence.firm} small />
          {evidence.reviewState === 'VERIFIED' && (
            <span className={classes.quiet}>
              <Glyph name="tick" /> {t('picker.verified')}
            </span>
          )}
          {note && !isCited && <span className={classes.quiet}>{note}</span>}
        </span>
      </div>
      {isCited ? (
        <Button size="xs" variant="default" aria-label={t('picker.unciteOf', { title: evidence.title })} onClick={() => void acts.uncite(row, evidence.id)}>
          {t('picker.uncite')}
        </Button>
      ) : known?.thing ? (
        <Button size="xs" aria-label={t('picker.citeOf', { title: evidence.title })} onClick={() => cite(known.thing)}>
          {t('picker.cite')}
        </Button>
      ) : (
        known?.own?.mayShare && (
          <Button size="xs" variant="default" loading={loading} onClick={() => void shareAndCite()}>
            {t('picker.shareAndCite')}
          </Button>
        )
      )}
    </li>
  );
};

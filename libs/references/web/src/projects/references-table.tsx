import { type Column, DataTable, FirmChip, Glyph, RowLink, StateMark, useFormat, useMessages, WonAmount } from '@shoal/ui';
import type { AnonymousReferencesQuery, ReferenceRowFragment } from '../generated/graphql';
import list from '../registry/list.module.css';
import classes from './references.module.css';
import { referencesMessages } from './references.messages';
import { useReferenceWords } from './use-reference-words';
import { useReferenceViewer } from './use-reference-viewer';

interface RowProps {
  readonly reference: ReferenceRowFragment;
}

/** A table where there is room, a list where there is not. */
export const ReferencesTable = ({ references }: { readonly references: readonly ReferenceRowFragment[] }) => {
  const t = useMessages(referencesMessages);
  const words = useReferenceWords();
  const columns: Column<ReferenceRowFragment>[] = [
    { key: 'title', header: t('column.title'), cell: (reference) => <Title reference={reference} /> },
    { key: 'amount', header: t('column.amount'), width: '152px', align: 'right', cell: (reference) => <Amounts reference={reference} /> },
    { key: 'method', header: t('column.method'), width: '128px', from: 64, cell: (reference) => words.method(reference) },
    { key: 'period', header: t('column.period'), width: '216px', cell: (reference) => <span className={classes.period}>{words.period(reference)}</span> },
    { key: 'review', header: t('column.review'), width: '136px', cell: (reference) => <StateMark of="evidence" state={reference.evidence.reviewState} /> },
  ];
  return <DataTable caption={t('list.caption')} columns={columns} rows={references} rowKey={(reference) => reference.id} narrow={(reference) => <NarrowReference reference={reference} />} />;
};

const Title = ({ reference }: RowProps) => {
  const t = useMessages(referencesMessages);
  const asked = reference.myPart?.state === 'WAITING';
  const disputed = reference.participants.some(({ state }) => state === 'DISPUTED');
  return (
    <div className={list.title}>
      <FirmChip firm={reference.evidence.firm} />
      <RowLink to="/registry/references/$evidenceId" params={{ evidenceId: reference.id }}>
        {reference.evidence.title}
      </RowLink>
      <span className={list.under}>
        {reference.buyerName} · {t(`buyerKind.${reference.buyerKind}`)} · {t(`workKind.${reference.workKind}`)}
      </span>
      {(asked || disputed) && (
        <span className={classes.alert}>
          <Glyph name="triangle" />
          {t(asked ? 'toConfirm' : 'disputed')}
        </span>
      )}
    </div>
  );
};

/** The contract, and below it what the owner has of it where that is not all. */
const Amounts = ({ reference }: RowProps) => {
  const t = useMessages(referencesMessages);
  const format = useFormat();
  const own = useReferenceViewer()?.firm?.id === reference.evidence.firm.id;
  const amount = reference.ownAmount && reference.ownAmount !== reference.amount ? format.won(reference.ownAmount) : null;
  return (
    <span className={classes.amounts}>
      <WonAmount won={reference.amount} />
      {amount && <span className={classes.own}>{own ? t('ownOf', { amount }) : t('ownerOf', { firm: reference.evidence.firm.chip, amount })}</span>}
    </span>
  );
};

const NarrowReference = ({ reference }: RowProps) => {
  const words = useReferenceWords();
  return (
    <div className={list.narrow}>
      <Title reference={reference} />
      <div className={list.line}>
        <span>{words.method(reference)}</span>
        <Amounts reference={reference} />
      </div>
      <div className={list.line}>
        <span className={classes.period}>{words.period(reference)}</span>
        <StateMark of="evidence" state={reference.evidence.reviewState} />
      </div>
    </div>
  );
};

type Outline = AnonymousReferencesQuery['anonymousReferences']['nodes'][number];

/** What firms show of references that they do not show. */
export const OutlinesTable = ({ outlines }: { readonly outlines: readonly Outline[] }) => {
  const t = useMessages(referencesMessages);
  const format = useFormat();
  const year = ({ completedYear }: Outline) => completedYear ?? t('running');
  const firm = (outline: Outline) => (
    <span className={list.title}>
      <FirmChip firm={outline.firm} />
      <span>{format.name(outline.firm)}</span>
    </span>
  );
  const columns: Column<Outline>[] = [
    { key: 'firm', header: t('column.firm'), cell: firm },
    { key: 'buyerKind', header: t('column.buyerKind'), width: '20%', cell: (outline) => t(`buyerKind.${outline.buyerKind}`) },
    { key: 'band', header: t('column.band'), width: '20%', align: 'right', cell: (outline) => t(`band.${outline.amountBand}`) },
    { key: 'year', header: t('column.year'), width: '20%', align: 'right', cell: year },
  ];
  const narrow = (outline: Outline) => (
    <div className={list.narrow}>
      {firm(outline)}
      <div className={list.line}>
        <span>{t(`buyerKind.${outline.buyerKind}`)}</span>
        <span>
          {t(`band.${outline.amountBand}`)} · {year(outline)}
        </span>
      </div>
    </div>
  );
  return <DataTable caption={t('list.anonymousCaption')} columns={columns} rows={outlines} rowKey={(outline) => outline.id} narrow={narrow} />;
};

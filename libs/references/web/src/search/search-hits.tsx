import { markWords, type SearchWords } from '@shoal/references-domain';
import { type Column, DataTable, FirmChip, RowLink, StateMark, useFormat, useMessages, Visibility } from '@shoal/ui';
import type { SearchHitFragment } from '../generated/graphql';
import classes from './search.module.css';
import { searchMessages } from './search.messages';

interface HitsProps {
  readonly hits: readonly SearchHitFragment[];
  readonly words: SearchWords;
}

export const SearchHits = ({ hits, words }: HitsProps) => {
  const t = useMessages(searchMessages);
  const format = useFormat();
  const columns: Column<SearchHitFragment>[] = [
    { key: 'title', header: t('column.title'), cell: (hit) => <Title hit={hit} words={words} /> },
    { key: 'kind', header: t('column.kind'), width: '128px', cell: ({ kind }) => t(`kind.${kind}`) },
    { key: 'review', header: t('column.review'), width: '136px', cell: (hit) => <StateMark of="evidence" state={hit.reviewState} /> },
    { key: 'updated', header: t('column.updated'), width: '128px', from: 64, cell: (hit) => format.day(hit.updatedAt) },
  ];
  return <DataTable caption={t('caption')} columns={columns} rows={hits} rowKey={(hit) => hit.id} narrow={(hit) => <NarrowHit hit={hit} words={words} />} />;
};

interface HitProps {
  readonly hit: SearchHitFragment;
}
interface TitleProps extends HitProps {
  readonly words: SearchWords;
}

const Title = ({ hit, words }: TitleProps) => (
  <span className={classes.title}>
    <FirmChip firm={hit.firm} />
    <ThingLink hit={hit} words={words} />
  </span>
);

const ThingLink = ({ hit: { id, kind, title }, words }: TitleProps) => {
  const marked = markWords(title, words).map(({ text, isFound }, at) => (isFound ? <mark key={at}>{text}</mark> : text));
  // A capability opens beside the map of all firms' capabilities.
  if (kind === 'CAPABILITY') return <RowLink to="/registry/capabilities" search={{ open: id }}>{marked}</RowLink>;
  const params = { evidenceId: id };
  if (kind === 'CERTIFICATE') return <RowLink to="/registry/certificates/$evidenceId" params={params}>{marked}</RowLink>;
  if (kind === 'EXPERT') return <RowLink to="/registry/experts/$evidenceId" params={params}>{marked}</RowLink>;
  return <RowLink to="/registry/references/$evidenceId" params={params}>{marked}</RowLink>;
};

const NarrowHit = ({ hit, words }: TitleProps) => {
  const t = useMessages(searchMessages);
  return (
    <div className={classes.narrow}>
      <Title hit={hit} words={words} />
      <span className={classes.facts}>
        {t(`kind.${hit.kind}`)} · <StateMark of="evidence" state={hit.reviewState} />
        {hit.visibility === 'COOPERATIVE' && <Visibility to="cooperative" />}
      </span>
    </div>
  );
};

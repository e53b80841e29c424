import { useFormat, useMessages } from '@shoal/ui';
import type { ReferenceDetailFragment } from '../generated/graphql';
import { type Fact, Facts, NothingStated } from '../registry/facts';
import { Section } from '../registry/section';
import classes from './reference.module.css';
import { referencesMessages } from './references.messages';
import { useReferenceWords } from './use-reference-words';

interface ReferenceProps {
  readonly reference: ReferenceDetailFragment;
}

/** Who bought what, when and for how much. */
export const ReferenceFacts = ({ reference }: ReferenceProps) => {
  const t = useMessages(referencesMessages);
  const words = useReferenceWords();
  const format = useFormat();
  const facts: readonly Fact[] = [
    [t('field.buyerName'), `${reference.buyerName} (${t(`buyerKind.${reference.buyerKind}`)})`],
    [t('field.workKind'), t(`workKind.${reference.workKind}`)],
    [t('field.period'), words.period(reference)],
    [t('field.contractDay'), reference.contractDay && words.day(reference.contractDay)],
    [t('field.contractNumber'), reference.contractNumber],
    [t('field.amount'), <Amount key="amount" reference={reference} />],
    [t('field.method'), words.method(reference)],
    ...(reference.partAmount ? [[t('field.part'), `${format.wonExact(reference.partAmount)} · ${format.won(reference.partAmount)}`] as const] : []),
    ...(reference.method === 'SUBCONTRACT' ? [[t('field.subcontract'), t(reference.subcontractApproved ? 'approved' : 'notApproved')] as const] : []),
    [t('field.issuer'), reference.issuer],
    [t('field.technologies'), reference.technologies.length > 0 && <Tags key="tags" tags={reference.technologies} />],
  ];
  return (
    <Section title={t('section.facts')}>
      <Facts facts={facts} unstated={t('unstated')} />
    </Section>
  );
};

const Amount = ({ reference }: ReferenceProps) => {
  const t = useMessages(referencesMessages);
  const format = useFormat();
  return (
    <>
      <b>{format.won(reference.amount)}</b> <span className={classes.quiet}>{`${format.wonExact(reference.amount)}, ${t(reference.vatIncluded ? 'vatIncluded' : 'vatExcluded')}`}</span>
    </>
  );
};

const Tags = ({ tags }: { readonly tags: readonly string[] }) => (
  <ul className={classes.tags}>
    {tags.map((tag) => (
      <li key={tag}>{tag}</li>
    ))}
  </ul>
);

export const ReferenceDescription = ({ reference }: ReferenceProps) => {
  const t = useMessages(referencesMessages);
  return <Section title={t('section.description')}>{reference.description ? <p className={classes.text}>{reference.description}</p> : <NothingStated>{t('unstated')}</NothingStated>}</Section>;
};

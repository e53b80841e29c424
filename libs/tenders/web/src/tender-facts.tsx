import { Fragment, type ReactNode } from 'react';
import { useFormat, useMessages } from '@shoal/ui';
import type { TenderDetailFragment } from './generated/graphql';
import { TenderSection } from './tender-section';
import classes from './tender.module.css';
import { useFieldName } from './tender-words';
import { tenderMessages } from './tender.messages';
import { tendersMessages } from './tenders.messages';

/** Who buys what for how much, and how the winner is chosen. */
export const TenderFacts = ({ tender }: { readonly tender: TenderDetailFragment }) => {
  const t = useMessages(tenderMessages);
  const words = useMessages(tendersMessages);
  const format = useFormat();
  const name = useFieldName();
  const won = (amount: string | null | undefined): ReactNode => amount && format.wonExact(amount);
  const weights = tender.techWeight != null && tender.priceWeight != null ? `${tender.techWeight} : ${tender.priceWeight}` : null;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [name('buyer'), tender.buyer],
    [name('noticeInstitution'), tender.noticeInstitution],
    [name('budget'), won(tender.budget)],
    [name('estimatedPrice'), won(tender.estimatedPrice)],
    [name('vat'), won(tender.vat)],
    [name('contractMethod'), tender.contractMethod],
    [name('awardMethod'), tender.awardMethod],
    [t('facts.weights'), weights],
    [name('classification'), tender.classification],
    [t('facts.published'), tender.publishedAt && format.instant(tender.publishedAt)],
  ];
  return (
    <TenderSection title={t('section.facts')}>
      <dl className={classes.facts}>
        {facts.map(([label, value]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value || <span className={classes.note}>{words('unstated')}</span>}</dd>
          </Fragment>
        ))}
      </dl>
    </TenderSection>
  );
};

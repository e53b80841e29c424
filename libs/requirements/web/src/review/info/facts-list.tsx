import { useFormat, useMessages } from '@shoal/ui';
import type { ReactNode } from 'react';
import type { ReviewPlaceFragment, ReviewUnderstoodFragment } from '../../generated/graphql';
import { infoMessages } from './info.messages';
import classes from './info.module.css';
import { PlaceButton } from './place-button';

type Facts = ReviewUnderstoodFragment['facts'];

/** Name, period, budget, method and ratio; what was not found says so. */
export const FactsList = ({ facts }: { readonly facts: Facts }) => {
  const t = useMessages(infoMessages);
  const format = useFormat();
  const period = usePeriod();
  const { name, budget, contractMethod, ratio } = facts;
  return (
    <section className={classes.section}>
      <h2>{t('facts')}</h2>
      <dl className={classes.facts}>
        <Fact label={t('fact.name')} found={name}>
          {name?.value}
        </Fact>
        <Fact label={t('fact.budget')} found={budget}>
          {budget && [format.wonExact(budget.won), budget.vat && t(`vat.${budget.vat}`)].filter(Boolean).join(' · ')}
        </Fact>
        <Fact label={t('fact.period')} found={facts.period}>
          {facts.period && period(facts.period)}
        </Fact>
        <Fact label={t('fact.contractMethod')} found={contractMethod}>
          {contractMethod?.value}
        </Fact>
        <Fact label={t('fact.ratio')} found={ratio}>
          {ratio && `${ratio.technical} : ${ratio.price}`}
        </Fact>
      </dl>
    </section>
  );
};

interface FactProps {
  readonly label: string;
  readonly found: { readonly written: string; readonly place: ReviewPlaceFragment } | null;
  readonly children: ReactNode;
}

const Fact = ({ label, found, children }: FactProps) => {
  const t = useMessages(infoMessages);
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {found ? (
          <>
            <PlaceButton place={found.place}>{children || found.written}</PlaceButton>
            {found.written.trim() !== String(children ?? '').trim() && <span className={classes.written}>{found.written}</span>}
          </>
        ) : (
          <span className={classes.quiet}>{t('notFound')}</span>
        )}
      </dd>
    </>
  );
};

const usePeriod = () => {
  const t = useMessages(infoMessages);
  const format = useFormat();
  return ({ from, to, months, days }: NonNullable<Facts['period']>): string => {
    if (from && to) return t('range', { from: format.day(from), to: format.day(to) });
    if (to) return t('until', { to: format.day(to) });
    if (months !== null) return t('months', { count: months });
    if (days !== null) return t('days', { count: days });
    return from ? t('since', { from: format.day(from) }) : '';
  };
};

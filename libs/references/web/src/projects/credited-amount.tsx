import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { isDay, REFERENCE_LIMITS, seoulDayOf, stepWon } from '@shoal/references-domain';
import { QueryView, SkeletonRows, useFormat, useLanguage, useMessages, useSearchState, type SearchValues } from '@shoal/ui';
import { useState } from 'react';
import { readTypedDay } from '../registry/typed-day';
import { type ReferenceCreditQuery, ReferenceCreditDocument, type ReferenceDetailFragment } from '../generated/graphql';
import classes from './credited-amount.module.css';
import { Section } from '../registry/section';
import { referencesMessages } from './references.messages';
import { useReferenceWords } from './use-reference-words';

const WINDOWS = [1, 2, 3, 5, 7, 10];
const USUAL_WINDOW = 3;

const isReferenceDay = (day: string): boolean => isDay(day) && day >= REFERENCE_LIMITS.firstDay && day <= REFERENCE_LIMITS.lastDay;

/** Day and window live in the address, so that a link says what was asked. */
const readAsked = (search: SearchValues) => ({
  on: isReferenceDay(String(search['on'])) ? String(search['on']) : undefined,
  years: WINDOWS.find((years) => years === search['years']),
  whose: typeof search['whose'] === 'string' ? search['whose'] : undefined,
});

interface ReferenceProps {
  readonly reference: ReferenceDetailFragment;
}

/** 실적금액: what a firm may claim of the contract on a day, each step in words. */
export const CreditedAmount = ({ reference }: ReferenceProps) => {
  const t = useMessages(referencesMessages);
  const [today] = useState(() => seoulDayOf(new Date()));
  const [asked, change] = useSearchState(readAsked);
  const firms = [reference.evidence.firm, ...reference.participants.flatMap(({ firm }) => firm ?? [])];
  // Whoever looks asks first for its own part.
  const whose = firms.find(({ id }) => id === (asked.whose ?? reference.myPart?.firm?.id)) ?? reference.evidence.firm;
  const variables = { id: reference.id, on: asked.on ?? today, windowYears: asked.years ?? USUAL_WINDOW, firmId: whose.id };
  const query = useQuery(ReferenceCreditDocument, { variables, fetchPolicy: 'cache-and-network' });
  return (
    <Section title={t('section.credited')}>
      <div className={classes.asked}>
        <DayField key={asked.on ?? today} day={asked.on ?? today} onChange={(on) => change({ on })} />
        <NativeSelect label={t('credited.window')} value={String(variables.windowYears)} data={WINDOWS.map((years) => ({ value: String(years), label: t('credited.years', { count: years }) }))} onChange={(event) => change({ years: Number(event.currentTarget.value) })} />
        {firms.length > 1 && <WhoseField firms={firms} value={whose.id} onChange={(firmId) => change({ whose: firmId })} />}
      </div>
      <QueryView query={{ ...query, data: query.data ?? query.previousData }} skeleton={<SkeletonRows rows={4} />}>
        {(data) => <Result credited={data.reference.credited} />}
      </QueryView>
    </Section>
  );
};

const DayField = ({ day, onChange }: { readonly day: string; readonly onChange: (day: string) => unknown }) => {
  const t = useMessages(referencesMessages);
  const [wrong, setWrong] = useState(false);
  const choose = (next: string | null) => {
    setWrong(next !== null && !isReferenceDay(next));
    if (next !== null && isReferenceDay(next)) onChange(next);
  };
  return <DateInput label={t('credited.on')} valueFormat="YYYY-MM-DD" dateParser={readTypedDay} defaultValue={day} error={wrong && t('credited.dayWrong')} onChange={choose} />;
};

interface WhoseProps {
  readonly firms: readonly ReferenceDetailFragment['evidence']['firm'][];
  readonly value: string;
  readonly onChange: (firmId: string) => unknown;
}

const WhoseField = ({ firms, value, onChange }: WhoseProps) => {
  const t = useMessages(referencesMessages);
  const format = useFormat();
  return <NativeSelect label={t('credited.whose')} value={value} data={firms.map((firm) => ({ value: firm.id, label: `${firm.chip} · ${format.name(firm)}` }))} onChange={(event) => onChange(event.currentTarget.value)} />;
};

type Credited = ReferenceCreditQuery['reference']['credited'];

const Result = ({ credited: { amount, why, steps, rule } }: { readonly credited: Credited }) => {
  const t = useMessages(referencesMessages);
  const language = useLanguage();
  const format = useFormat();
  const words = useReferenceWords();
  return (
    <div className={classes.result}>
      <p className={classes.amount} role="status" data-none={amount ? undefined : true}>
        {amount ? (
          <>
            {/* Exact in either form: a claim is never rounded up. */}
            <b>{stepWon(BigInt(amount), language)}</b> {language === 'ko' && <span>{format.wonExact(amount)}</span>}
          </>
        ) : (
          <>
            <b>{t('credited.none')}</b> <span>{why?.[language]}</span>
          </>
        )}
      </p>
      <ol className={classes.steps} aria-label={t('credited.steps')}>
        {steps.map((step, at) => (
          <li key={at} data-kind={step.kind}>
            {step.text[language]}
          </li>
        ))}
      </ol>
      <p className={classes.rule}>
        {t('credited.rule')}: {rule.source[language]} {rule.excludes.length > 0 && t('credited.excludes', { kinds: rule.excludes.map((kind) => t(`workKind.${kind}`)).join(', ') })} ({t('credited.asOf', { day: words.day(rule.asOf) })})
      </p>
    </div>
  );
};

import { useFormat, useLanguage, useMessages } from '@shoal/ui';
import type { ReactNode } from 'react';
import type { CitedThingFragment } from '../generated/graphql';
import { evidenceMessages } from './evidence.messages';
import classes from './evidence.module.css';

type Reference = NonNullable<CitedThingFragment['reference']>;
type Certificate = NonNullable<CitedThingFragment['certificate']>;
type Expert = NonNullable<CitedThingFragment['expert']>;

/** What the thing says, by its kind. */
export const EvidenceFacts = ({ thing: { reference, certificate, expert } }: { readonly thing: CitedThingFragment }) => (
  <dl className={classes.facts}>
    {reference && <ReferenceFacts reference={reference} />}
    {certificate && <CertificateFacts certificate={certificate} />}
    {expert && <ExpertFacts expert={expert} />}
  </dl>
);

const Fact = ({ label, children, wide }: { readonly label: string; readonly children: ReactNode; readonly wide?: boolean }) => (
  <div className={classes.fact} data-wide={wide || undefined}>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

const ReferenceFacts = ({ reference }: { readonly reference: Reference }) => {
  const t = useMessages(evidenceMessages);
  const format = useFormat();
  const { buyerName, startsOn, endsOn, amount, vatIncluded, method, shareBasisPoints, partAmount, creditedAmount, creditedOn } = reference;
  const part = shareBasisPoints !== null ? format.share(shareBasisPoints) : partAmount !== null ? t('part', { won: format.won(partAmount) }) : null;
  return (
    <>
      <Fact label={t('fields.buyer')}>{buyerName}</Fact>
      <Fact label={t('fields.period')}>
        {format.day(startsOn)} – {endsOn ? format.day(endsOn) : t('running')}
      </Fact>
      <Fact label={t('fields.amount')}>
        <span title={format.wonExact(amount)}>{format.won(amount)}</span> <span className={classes.quiet}>{t(vatIncluded ? 'vat' : 'noVat')}</span>
      </Fact>
      <Fact label={t('fields.method')}>
        {t(`method.${method}`)}
        {part && ` ${part}`}
      </Fact>
      <Fact label={t('fields.credited')} wide>
        {creditedAmount === null ? t('nothingCredited') : format.wonExact(creditedAmount)} <span className={classes.quiet}>{t('creditedOn', { day: format.day(creditedOn) })}</span>
      </Fact>
    </>
  );
};

const CertificateFacts = ({ certificate }: { readonly certificate: Certificate }) => {
  const t = useMessages(evidenceMessages);
  const format = useFormat();
  const { number, scope, issuer, issuedOn, expiresOn, validity, validOn } = certificate;
  return (
    <>
      {number && <Fact label={t('fields.number')}>{number}</Fact>}
      {issuer && <Fact label={t('fields.issuer')}>{issuer}</Fact>}
      {scope && <Fact label={t('fields.scope')}>{scope}</Fact>}
      <Fact label={t('fields.validity')}>
        {format.day(issuedOn)} – {expiresOn ? format.day(expiresOn) : t('unlimited')}
      </Fact>
      <Fact label={t('fields.on')}>{t(validity === 'VALID' ? 'valid' : 'invalid', { day: format.day(validOn) })}</Fact>
    </>
  );
};

const ExpertFacts = ({ expert }: { readonly expert: Expert }) => {
  const t = useMessages(evidenceMessages);
  const language = useLanguage();
  const { roleName, roleNameEn, position, careerYears, qualifications } = expert;
  return (
    <>
      <Fact label={t('fields.role')}>{[language === 'en' ? roleNameEn : roleName, position].filter(Boolean).join(' · ')}</Fact>
      <Fact label={t('fields.career')}>{t('years', { count: careerYears })}</Fact>
      {qualifications.length > 0 && (
        <Fact label={t('fields.qualifications')} wide>
          {qualifications.join(', ')}
        </Fact>
      )}
    </>
  );
};

/** What stands in bold: an expert's name instead of the title where it may be said. */
export const useThingTitle = (): ((thing: CitedThingFragment) => string) => {
  const t = useMessages(evidenceMessages);
  return ({ title, expert }) => (expert ? `${expert.name ?? t('hiddenName')} · ${title}` : title);
};

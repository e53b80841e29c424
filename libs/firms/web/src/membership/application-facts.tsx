import { formatBusinessNumber, formatCorporateNumber } from '@shoal/firms-domain';
import { useFormat, useLanguage, useMessages } from '@shoal/ui';
import type { ReactNode } from 'react';
import { firmsMessages } from '../firms.messages';
import type { ApplicationFactsFragment } from '../generated/graphql';
import { VerdictMark } from './marks';
import classes from './membership.module.css';

const Fact = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </>
);

type Declared = Pick<ApplicationFactsFragment, 'name' | 'businessNumber' | 'corporateNumber' | 'isCorporateNumberDoubtful' | 'size' | 'businessKind' | 'isAffiliated' | 'largestShareBasisPoints' | 'statement' | 'contactName' | 'contactEmail'>;

/** What a firm declared when it applied. */
export const ApplicationFacts = ({ application }: { readonly application: Declared }) => {
  const t = useMessages(firmsMessages);
  const format = useFormat();
  return (
    <dl className={classes.facts}>
      <Fact label={t('firm.name')}>{application.name}</Fact>
      <Fact label={t('cooperative.businessNumber')}>{formatBusinessNumber(application.businessNumber)}</Fact>
      <Fact label={t('declaration.corporateNumber')}>
        {application.corporateNumber ? formatCorporateNumber(application.corporateNumber) : t('declaration.noCorporate')}
        {application.isCorporateNumberDoubtful && <div className={classes.warning}>{t('declaration.corporateDoubtful')}</div>}
      </Fact>
      <Fact label={t('declaration.size')}>{t(`declaration.sizes.${application.size}`)}</Fact>
      <Fact label={t('declaration.kind')}>{t(`declaration.kinds.${application.businessKind}`)}</Fact>
      <Fact label={t('declaration.affiliation')}>{t(application.isAffiliated ? 'declaration.affiliatedYes' : 'declaration.affiliatedNo')}</Fact>
      <Fact label={t('declaration.shareShown')}>{format.share(application.largestShareBasisPoints)}</Fact>
      {application.statement && <Fact label={t('declaration.statement')}>{application.statement}</Fact>}
      <Fact label={t('declaration.contact')}>
        {application.contactName} · {application.contactEmail}
      </Fact>
    </dl>
  );
};

/** Every rule with whether it is met. */
export const Verdicts = ({ verdicts }: { readonly verdicts: ApplicationFactsFragment['verdicts'] }) => {
  const t = useMessages(firmsMessages);
  const language = useLanguage();
  const format = useFormat();
  if (verdicts.length === 0) return <p className={classes.quiet}>{t('rules.none')}</p>;
  return (
    <ul className={classes.rules}>
      {verdicts.map(({ rule, isMet }, index) => (
        <li key={index} className={classes.rule}>
          <span className={classes.ruleText}>
            <span>{rule[language]}</span>
            <span className={classes.quiet}>{t('rules.source', { source: rule.source, asOf: format.day(rule.asOf) })}</span>
          </span>
          <span className={classes.quiet}>{t(`rules.${rule.effect}`)}</span>
          <VerdictMark isMet={isMet} />
        </li>
      ))}
    </ul>
  );
};

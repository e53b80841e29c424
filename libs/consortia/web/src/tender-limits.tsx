import { allowedMethods } from '@shoal/tenders-domain';
import { formatShare, useFormat, useMessages } from '@shoal/ui';
import { consortiaMessages } from './consortia.messages';
import type { ConsortiumMethod, TenderLimitsFragment } from './generated/graphql';
import { supplyOf } from './share-rows';
import classes from './tender-limits.module.css';
import { useBidWords } from './use-bid-words';

/** What the notice says about consortia, with where it says so; what it leaves open is not checked. */
export const TenderLimits = ({ tender }: { readonly tender: TenderLimitsFragment }) => {
  const t = useMessages(consortiaMessages);
  const words = useBidWords();
  const format = useFormat();
  const methods = allowedMethods(supplyOf(tender));
  const rows: [string, string | null][] = [
    [t('methods'), methods === null ? null : methods.length === 0 ? tender.jointMethodName : methods.map((method) => words.method(method.toUpperCase() as ConsortiumMethod)).join(' · ')],
    [t('members'), tender.maxMembers == null ? null : t('membersMax', { count: tender.maxMembers })],
    [t('minShare'), tender.minShareBasisPoints == null ? null : formatShare(tender.minShareBasisPoints)],
  ];
  return (
    <div className={classes.limits}>
      <h3 className={classes.title}>{t('limits')}</h3>
      <dl className={classes.rows}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd data-unstated={value === null || undefined}>{value ?? t('unstated')}</dd>
          </div>
        ))}
      </dl>
      {tender.limitsSource && <p className={classes.source}>{t('source', { source: tender.limitsSource, asOf: tender.limitsAsOf ? format.day(tender.limitsAsOf) : '–' })}</p>}
    </div>
  );
};

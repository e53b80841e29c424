import { DeadlineChip, useFormat, useMessages, useNow } from '@shoal/ui';
import type { TenderDetailFragment } from './generated/graphql';
import { TenderSection } from './tender-section';
import classes from './tender-dates.module.css';
import sections from './tender.module.css';
import { useFieldName } from './tender-words';
import { tenderMessages } from './tender.messages';

type DateField = 'beginsAt' | 'qualificationDueAt' | 'agreementDueAt' | 'closesAt' | 'opensAt';

/** Agreement ◇, close ●, opening ○, as everywhere; the words stand beside. */
const MARKS: Record<DateField, string> = { beginsAt: '▷', qualificationDueAt: '□', agreementDueAt: '◇', closesAt: '●', opensAt: '○' };
const FIELDS = Object.keys(MARKS) as DateField[];

/** The dates a bidder lives by, apart and in the order of time, with the zone. */
export const TenderDates = ({ tender }: { readonly tender: TenderDetailFragment }) => {
  const t = useMessages(tenderMessages);
  const format = useFormat();
  const fieldName = useFieldName();
  const now = useNow();
  const dates = FIELDS.flatMap((field) => (tender[field] ? [{ field, at: tender[field] }] : [])).sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const next = dates.find(({ field, at }) => field !== 'beginsAt' && Date.parse(at) > now.getTime());
  return (
    <TenderSection title={t('section.dates')} aside={<span className={classes.zone}>{t('dates.zone')}</span>}>
      {dates.length === 0 ? (
        <p className={sections.empty}>{t('dates.none')}</p>
      ) : (
        <ol className={classes.dates}>
          {dates.map(({ field, at }) => {
            const passed = Date.parse(at) <= now.getTime();
            return (
              <li key={field} className={classes.date} data-passed={passed || tender.status === 'CANCELLED' || undefined} data-next={(field === next?.field && tender.status === 'OPEN') || undefined}>
                <span className={classes.mark} aria-hidden>
                  {MARKS[field]}
                </span>
                <span className={classes.name}>{fieldName(field)}</span>
                <time dateTime={at} className={classes.at}>
                  {format.instant(at, { zone: false })}
                </time>
                <span className={classes.chip}>{passed ? <span className={classes.gone}>{t('dates.passed')}</span> : tender.status === 'OPEN' && field !== 'beginsAt' && <DeadlineChip at={at} />}</span>
              </li>
            );
          })}
        </ol>
      )}
    </TenderSection>
  );
};

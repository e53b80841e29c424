import { useMessages } from '@shoal/ui';
import type { ReviewTextFragment, ReviewUnderstoodFragment } from '../../generated/graphql';
import { infoMessages } from './info.messages';
import classes from './info.module.css';
import { PlaceButton } from './place-button';

export const FoundList = ({ title, found }: { readonly title: string; readonly found: readonly ReviewTextFragment[] }) => {
  const t = useMessages(infoMessages);
  return (
    <section className={classes.section}>
      <h2>
        {title} {found.length > 0 && <span className={classes.number}>{found.length}</span>}
      </h2>
      {found.length === 0 ? (
        <p className={classes.quiet}>{t('notFound')}</p>
      ) : (
        <ul className={classes.list}>
          {found.map(({ value, place }, at) => (
            <li key={at}>
              <PlaceButton place={place}>{value}</PlaceButton>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

/** How the proposal has to look: how long, and without whose name. */
export const Rules = ({ understood: { pageLimits, blindRule } }: { readonly understood: Pick<ReviewUnderstoodFragment, 'pageLimits' | 'blindRule'> }) => {
  const t = useMessages(infoMessages);
  return (
    <section className={classes.section}>
      <h2>{t('form')}</h2>
      {pageLimits.length === 0 && !blindRule && <p className={classes.quiet}>{t('notFound')}</p>}
      <ul className={classes.list}>
        {pageLimits.map(({ of, pages, written, place }, at) => (
          <li key={at}>
            <PlaceButton place={place}>{t('limit', { of: of ?? t('whole'), pages })}</PlaceButton>
            <span className={classes.written}>{written}</span>
          </li>
        ))}
        {blindRule && (
          <li>
            <PlaceButton place={blindRule.place}>
              <strong>{t('blind')}</strong> {blindRule.value}
            </PlaceButton>
          </li>
        )}
      </ul>
    </section>
  );
};

/** Each kind once, with the first place where it was. */
export const Losses = ({ losses }: { readonly losses: ReviewUnderstoodFragment['losses'] }) => {
  const t = useMessages(infoMessages);
  const kinds = [...new Set(losses.map(({ kind }) => kind))];
  if (kinds.length === 0) return null;
  return (
    <section className={classes.section}>
      <h2>{t('losses')}</h2>
      <p className={classes.quiet}>{t('lossesIntro')}</p>
      <ul className={classes.list}>
        {kinds.map((kind) => {
          const of = losses.filter((loss) => loss.kind === kind);
          const first = of.find(({ after }) => after !== null);
          return (
            <li key={kind}>
              <PlaceButton place={first ? { block: first.after ?? 0, page: first.page } : null}>{t('lossCount', { kind: t(`loss.${kind}`), count: of.length })}</PlaceButton>
            </li>
          );
        })}
      </ul>
    </section>
  );
};

import { VisuallyHidden } from '@mantine/core';
import { useMessages } from '@shoal/ui';
import type { ReviewUnderstoodFragment } from '../../generated/graphql';
import { infoMessages } from './info.messages';
import classes from './info.module.css';
import { PlaceButton } from './place-button';

/** What is scored, with how much, by which criteria. */
export const EvaluationTable = ({ items }: { readonly items: ReviewUnderstoodFragment['evaluation'] }) => {
  const t = useMessages(infoMessages);
  if (items.length === 0)
    return (
      <section className={classes.section}>
        <h2>{t('evaluation')}</h2>
        <p className={classes.quiet}>{t('notFound')}</p>
      </section>
    );
  return (
    <section className={classes.section}>
      <h2>
        {t('evaluation')} <span className={classes.quiet}>{t('total', { points: sum(items.map(({ points }) => points)) })}</span>
      </h2>
      <table className={classes.table}>
        <caption>
          <VisuallyHidden>{t('evaluation')}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('item')}</th>
            <th scope="col">{t('points')}</th>
            <th scope="col">{t('criteria')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ path, points, kind, criteria, place }, at) => (
            <tr key={at}>
              <th scope="row">
                <PlaceButton place={place}>
                  {path.length > 1 && <span className={classes.path}>{path.slice(0, -1).join(' › ')}</span>}
                  {path.at(-1)} {kind && <span className={classes.quiet}>{t(`kind.${kind}`)}</span>}
                </PlaceButton>
              </th>
              <td>{points}</td>
              <td>{criteria}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** Hundredths of points are whole numbers. */
const sum = (points: readonly number[]): number => points.reduce((all, one) => all + Math.round(one * 100), 0) / 100;

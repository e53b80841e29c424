import { useQuery } from '@apollo/client/react';
import { VisuallyHidden } from '@mantine/core';
import { useMessages } from '@shoal/ui';
import { CertificatesByMonthDocument } from '../generated/graphql';
import { DownloadSheets } from '../registry/download-sheets';
import classes from './certificates.module.css';
import { certificatesMessages } from './certificates.messages';

const HEIGHT = 48;

/** For the office: how many certificates end in each of the next twelve months. */
export const CertificateMonths = () => {
  const t = useMessages(certificatesMessages);
  const counted = useQuery(CertificatesByMonthDocument).data?.certificatesByMonth;
  if (!counted) return null;
  const sheet = { name: t('months.title'), head: [t('months.month'), t('title'), t('months.firms')], rows: counted.months.map(({ month, count, firmCount }) => [month, count, firmCount]) };
  const most = Math.max(1, ...counted.months.map(({ count }) => count));
  return (
    <section className={classes.months} aria-labelledby="certificate-months">
      <div className={classes.monthsHead}>
        <h2 id="certificate-months">{t('months.title')}</h2>
        <DownloadSheets name={t('months.title')} load={async () => [sheet]} />
      </div>
      <ol className={classes.bars}>
        {counted.months.map(({ month, count, firmCount }) => (
          <li key={month} className={classes.bar} title={t('months.value', { count, firms: firmCount })}>
            <span className={classes.column} aria-hidden>
              <span className={classes.amount}>{count}</span>
              <span className={classes.fill} style={{ height: (count / most) * (HEIGHT - 16) }} />
            </span>
            <span>{month.replace('-', '. ')}.</span>
            <VisuallyHidden>{t('months.value', { count, firms: firmCount })}</VisuallyHidden>
          </li>
        ))}
      </ol>
      <p className={classes.small}>
        {t('months.expired', { count: counted.expired })} · {t('months.seen')}
      </p>
    </section>
  );
};

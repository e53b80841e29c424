import { DeadlineChip, FirmChip, RowLink, seoulDay, StateMark, useListKeys, useMessages } from '@shoal/ui';
import type { CertificateRowFragment } from '../generated/graphql';
import classes from './certificates.module.css';
import { certificatesMessages } from './certificates.messages';
import { countedDay, intoGroups } from './expiry-groups';
import { useCertificateWords } from './use-certificate-words';

interface CertificateRowsProps {
  readonly certificates: readonly CertificateRowFragment[];
  /** More follow on the next page. */
  readonly hasMore: boolean;
  /** Also how far the office's check is. */
  readonly saysReview?: boolean;
}

/** Certificates by urgency, each with the days that are left. */
export const CertificateRows = ({ certificates, hasMore, saysReview = false }: CertificateRowsProps) => {
  const t = useMessages(certificatesMessages);
  const onKeyDown = useListKeys();
  return (
    <div onKeyDown={onKeyDown}>
      {intoGroups(certificates, hasMore).map(({ group, rows, count }) => (
        <section key={group} aria-labelledby={`certificates-${group}`}>
          <h2 id={`certificates-${group}`} className={classes.head} data-late={group === 'EXPIRED' || undefined}>
            {t(`group.${group}`)}
            {count !== null && <span className={classes.number}>{count}</span>}
          </h2>
          <ul className={classes.rows}>
            {rows.map((certificate) => (
              <CertificateRow key={certificate.id} certificate={certificate} saysReview={saysReview} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
};

interface CertificateRowProps {
  readonly certificate: CertificateRowFragment;
  readonly saysReview: boolean;
}

const CertificateRow = ({ certificate, saysReview }: CertificateRowProps) => {
  const words = useCertificateWords();
  const today = seoulDay(new Date());
  const day = countedDay(certificate, today);
  return (
    <li className={classes.row} data-review={saysReview || undefined}>
      <FirmChip firm={certificate.evidence.firm} />
      <div className={classes.what}>
        <RowLink to="/registry/certificates/$evidenceId" params={{ evidenceId: certificate.id }}>
          {words.title(certificate)}
        </RowLink>
        <span className={classes.under}>{[words.end(certificate), words.renewal(certificate, today)].filter(Boolean).join(' · ')}</span>
      </div>
      {saysReview && (
        <span className={classes.review}>
          <StateMark of="evidence" state={certificate.evidence.reviewState} />
        </span>
      )}
      {day && (
        <span className={classes.day}>
          <DeadlineChip at={day} scope="certificate" />
        </span>
      )}
    </li>
  );
};

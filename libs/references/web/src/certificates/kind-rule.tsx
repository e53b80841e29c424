import { Glyph, useFormat, useMessages } from '@shoal/ui';
import type { CertificateKindFieldsFragment } from '../generated/graphql';
import classes from './certificates.module.css';
import { certificatesMessages } from './certificates.messages';
import { useCertificateWords } from './use-certificate-words';

interface KindProps {
  readonly kind: CertificateKindFieldsFragment;
}

/** For how long certificates of a kind hold, when to renew them, and who says so. */
export const KindRule = ({ kind }: KindProps) => {
  const words = useCertificateWords();
  return (
    <div className={classes.rule}>
      <strong>{[words.rule(kind), words.lead(kind)].filter(Boolean).join(' · ')}</strong>
      <KindSource kind={kind} />
    </div>
  );
};

export const KindSource = ({ kind }: KindProps) => {
  const t = useMessages(certificatesMessages);
  const format = useFormat();
  return (
    <span className={classes.source}>
      <span>{kind.source}</span>
      <span className={classes.small}>
        {kind.basis === 'GENERAL_KNOWLEDGE' ? (
          <span className={classes.unsure}>
            <Glyph name="triangle" />
            {t('basis.GENERAL_KNOWLEDGE')}
          </span>
        ) : (
          t(`basis.${kind.basis}`)
        )}{' '}
        · {t('rule.asOf', { day: format.day(kind.sourceAsOf) })}
      </span>
    </span>
  );
};

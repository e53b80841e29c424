import { Glyph, useFormat, useMessages } from '@shoal/ui';
import type { CertificateDetailFragment, CertificateValidity } from '../generated/graphql';
import { type Fact, Facts } from '../registry/facts';
import { Section } from '../registry/section';
import classes from './certificates.module.css';
import { certificatesMessages } from './certificates.messages';
import { useCertificateWords } from './use-certificate-words';

const GLYPHS = { VALID: 'tick', EXPIRED: 'triangle', NOT_YET: 'ring' } as const satisfies Record<CertificateValidity, string>;

/** What is printed on it, one line each. */
export const CertificateFacts = ({ certificate }: { readonly certificate: CertificateDetailFragment }) => {
  const t = useMessages(certificatesMessages);
  const words = useCertificateWords();
  const format = useFormat();
  const { scope, number, issuer, issuedOn, expiresOn, renewBy, validity } = certificate;
  const facts: readonly Fact[] = [
    [t('page.kind'), format.name(certificate.kind)],
    [t('page.scope'), scope],
    [t('page.number'), number],
    [t('page.issuer'), issuer],
    [t('page.issuedOn'), format.day(issuedOn)],
    [t('page.expiresOn'), expiresOn ? format.day(expiresOn) : words.end(certificate)],
    [t('page.renewBy'), renewBy && t('page.renewByDay', { day: format.day(renewBy) })],
    [
      t('page.state'),
      <span key="state" className={classes.state} data-state={validity}>
        <Glyph name={GLYPHS[validity]} />
        {t(`state.${validity}`)}
      </span>,
    ],
  ];
  return (
    <Section title={t('page.facts')}>
      <Facts facts={facts} />
    </Section>
  );
};

import { TextLink, useMessages } from '@shoal/ui';
import { IconCertificate, IconFileCheck, IconUserStar } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CapabilityBackingFieldsFragment } from '../../generated/graphql';
import { capabilitiesMessages } from '../capabilities.messages';
import classes from './detail.module.css';

const ICONS = { REFERENCE: IconFileCheck, CERTIFICATE: IconCertificate, EXPERT: IconUserStar, CAPABILITY: IconFileCheck } as const;

interface BackingLineProps {
  readonly backing: CapabilityBackingFieldsFragment;
  /** The title leads to the thing itself. */
  readonly linked?: boolean;
  /** For the owner: what others do not see backs nothing for them. */
  readonly own?: boolean;
  /** At the right: attach, detach. */
  readonly children?: ReactNode;
}

/** A reference, certificate or expert by its title, and why it does not count. */
export const BackingLine = ({ backing: { evidence, counts }, linked = false, own = false, children }: BackingLineProps) => {
  const t = useMessages(capabilitiesMessages);
  const Icon = ICONS[evidence.kind];
  const why = !counts ? t(evidence.removedAt ? 'edit.trashed' : 'edit.expired') : own && evidence.visibility === 'PRIVATE' ? t('edit.private') : null;
  return (
    <li className={classes.backing}>
      <Icon size={16} stroke={1.6} role="img" aria-label={evidence.kind === 'CAPABILITY' ? '' : t(`kind.${evidence.kind}`)} />
      <span className={classes.backingText}>
        {linked ? <EvidenceLink kind={evidence.kind} id={evidence.id} title={evidence.title} /> : evidence.title}
        {why && <span className={classes.why}>{why}</span>}
      </span>
      {children}
    </li>
  );
};

const EvidenceLink = ({ kind, id, title }: { readonly kind: CapabilityBackingFieldsFragment['evidence']['kind']; readonly id: string; readonly title: string }) => {
  const params = { evidenceId: id };
  if (kind === 'CERTIFICATE') return <TextLink to="/registry/certificates/$evidenceId" params={params}>{title}</TextLink>;
  if (kind === 'EXPERT') return <TextLink to="/registry/experts/$evidenceId" params={params}>{title}</TextLink>;
  return <TextLink to="/registry/references/$evidenceId" params={params}>{title}</TextLink>;
};

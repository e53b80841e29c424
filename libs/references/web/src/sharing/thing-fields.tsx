import { useQuery } from '@apollo/client/react';
import { QueryView } from '@shoal/ui';
import { BackingLine } from '../capabilities/detail/backing-line';
import { CertificateFacts } from '../certificates/certificate-facts';
import { CapabilityDocument, CertificateDocument, type EvidenceKind, ExpertDocument, ReferenceDocument } from '../generated/graphql';
import { ExpertFacts } from '../experts/expert-facts';
import { ExpertProjects } from '../experts/expert-projects';
import { ExpertQualifications } from '../experts/expert-qualifications';
import { ReferenceDescription, ReferenceFacts } from '../projects/reference-facts';
import { ReferenceParticipants } from '../projects/reference-participants';
import { ReferencePhases } from '../projects/reference-phases';
import classes from './sharing.module.css';

interface IdProps {
  readonly evidenceId: string;
}

/** What a thing says of itself, as its own page shows it. */
export const ThingFields = ({ kind, evidenceId }: IdProps & { readonly kind: EvidenceKind }) => {
  if (kind === 'REFERENCE') return <ReferenceFields evidenceId={evidenceId} />;
  if (kind === 'EXPERT') return <ExpertFields evidenceId={evidenceId} />;
  if (kind === 'CERTIFICATE') return <CertificateFields evidenceId={evidenceId} />;
  return <CapabilityFields evidenceId={evidenceId} />;
};

const ReferenceFields = ({ evidenceId }: IdProps) => {
  const query = useQuery(ReferenceDocument, { variables: { id: evidenceId }, fetchPolicy: 'cache-and-network' });
  return (
    <QueryView query={query}>
      {({ reference }) => (
        <>
          <ReferenceFacts reference={reference} />
          {reference.method !== 'SINGLE' && <ReferenceParticipants reference={reference} />}
          {reference.phases.length > 0 && <ReferencePhases reference={reference} />}
          <ReferenceDescription reference={reference} />
        </>
      )}
    </QueryView>
  );
};

const ExpertFields = ({ evidenceId }: IdProps) => {
  const query = useQuery(ExpertDocument, { variables: { id: evidenceId }, fetchPolicy: 'cache-and-network' });
  return (
    <QueryView query={query}>
      {({ expert }) => (
        <>
          <ExpertFacts expert={expert} />
          <ExpertProjects expert={expert} />
          <ExpertQualifications expert={expert} />
        </>
      )}
    </QueryView>
  );
};

const CertificateFields = ({ evidenceId }: IdProps) => {
  const query = useQuery(CertificateDocument, { variables: { id: evidenceId }, fetchPolicy: 'cache-and-network' });
  return <QueryView query={query}>{({ certificate }) => <CertificateFacts certificate={certificate} />}</QueryView>;
};

const CapabilityFields = ({ evidenceId }: IdProps) => {
  const query = useQuery(CapabilityDocument, { variables: { id: evidenceId }, fetchPolicy: 'cache-and-network' });
  return (
    <QueryView query={query}>
      {({ capability: { note, backings } }) => (
        <>
          {note !== '' && <p className={classes.words}>{note}</p>}
          <ul className={classes.rows}>
            {backings.map((backing) => (
              <BackingLine key={backing.evidence.id} backing={backing} linked />
            ))}
          </ul>
        </>
      )}
    </QueryView>
  );
};

import { FirmChip, formatShare, StateMark, useFormat, useMessages } from '@shoal/ui';
import type { ReactNode } from 'react';
import type { ReferenceDetailFragment, ReferenceFirmFragment, ReferenceOtherFragment } from '../generated/graphql';
import { Section } from '../registry/section';
import classes from './reference.module.css';
import { referencesMessages } from './references.messages';
import { useReferenceWords } from './use-reference-words';

/** All firms of the contract with their parts, the owner first, and whether each agrees. */
export const ReferenceParticipants = ({ reference }: { readonly reference: ReferenceDetailFragment }) => {
  const t = useMessages(referencesMessages);
  const words = useReferenceWords();
  const shares = [reference, ...reference.participants].map(({ shareBasisPoints }) => shareBasisPoints ?? 0);
  return (
    <Section title={t('section.participants')}>
      <ul className={classes.rows}>
        <Row firm={reference.evidence.firm} name="" part={words.part({ shareBasisPoints: reference.shareBasisPoints, amount: reference.ownAmount })} mark={<span className={classes.quiet}>{t('participants.owner')}</span>} />
        {reference.participants.map((participant) => (
          <Participant key={participant.id} participant={participant} />
        ))}
      </ul>
      {reference.method === 'JOINT' && <p className={classes.total}>{t('participants.total', { share: formatShare(shares.reduce((sum, share) => sum + share, 0)) })}</p>}
    </Section>
  );
};

const Participant = ({ participant }: { readonly participant: ReferenceOtherFragment }) => {
  const t = useMessages(referencesMessages);
  const words = useReferenceWords();
  const { firm, name, state, note } = participant;
  return (
    <Row firm={firm ?? null} name={name} part={words.part(participant)} mark={firm ? <StateMark of="part" state={state} /> : <span className={classes.quiet}>{t('participants.outside')}</span>}>
      {note && <p className={classes.note}>{t('participants.reason', { reason: note })}</p>}
    </Row>
  );
};

interface RowProps {
  readonly firm: ReferenceFirmFragment | null;
  readonly name: string;
  readonly part: string;
  readonly mark: ReactNode;
  readonly children?: ReactNode;
}

const Row = ({ firm, name, part, mark, children }: RowProps) => {
  const format = useFormat();
  return (
    <li className={classes.row}>
      <span className={classes.who}>
        {firm && <FirmChip firm={firm} />}
        <span>{firm ? format.name(firm) : name}</span>
      </span>
      <span className={classes.figure}>{part}</span>
      <span className={classes.mark}>{mark}</span>
      {children}
    </li>
  );
};

import { Button } from '@mantine/core';
import type { SectionState as DomainState } from '@shoal/access-domain';
import { nextStates } from '@shoal/proposals-domain';
import { useMessages } from '@shoal/ui';
import { useState } from 'react';
import { ConfirmRisks } from '../evidence/confirm-risks';
import type { SectionState } from '../generated/graphql';
import { useProposalRoom } from '../proposal/proposal-room';
import { proposalsMessages } from '../proposals.messages';
import type { SectionFieldProps } from './section-fields';
import classes from './section-panel.module.css';

const ORDER: readonly DomainState[] = ['empty', 'writing', 'review', 'confirmed'];

/** The steps that are open to the viewer; the one forward stands out. */
export const StateSteps = ({ section, actions }: SectionFieldProps) => {
  const { canChangeOutline } = useProposalRoom();
  const t = useMessages(proposalsMessages);
  const [isAsking, setAsking] = useState(false);
  const from = section.state.toLowerCase() as DomainState;
  const steps = nextStates(from, { changeState: section.viewerCan.changeState, changeOutline: canChangeOutline });
  return (
    <span className={classes.steps}>
      {steps.map((to) => {
        const back = ORDER.indexOf(to) < ORDER.indexOf(from);
        const label = back && to === 'writing' ? t('step.backWriting') : back && to === 'review' ? t('step.backReview') : t(`step.${to}`);
        // Emptying is what deleting the text does; the button is for a section with nothing in it.
        if (to === 'empty' && (section.characters ?? 0) > 0) return null;
        return (
          <Button key={to} size="xs" variant="default" disabled={actions.busy} onClick={() => void actions.setState(section, to.toUpperCase() as SectionState, { onRisks: () => setAsking(true) })}>
            {label}
          </Button>
        );
      })}
      {isAsking && (
        <ConfirmRisks
          section={section}
          busy={actions.busy}
          onConfirm={() => void actions.setState(section, 'CONFIRMED', { acceptEvidenceRisks: true }).then(() => setAsking(false))}
          onClose={() => setAsking(false)}
        />
      )}
    </span>
  );
};

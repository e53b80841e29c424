import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useFormat, useMessages, useToast } from '@shoal/ui';
import { useState } from 'react';
import { firmsMessages } from '../firms.messages';
import { LetFirmGoDocument, ReinstateFirmDocument, SuspendFirmDocument, type FirmProfileFragment } from '../generated/graphql';
import { MembershipMark } from './marks';
import classes from './membership.module.css';
import { ReasonDialog } from './reason-dialog';
import { RunningBids, useRunningBids } from './running-bids';

type Step = 'suspend' | 'reinstate' | 'letGo';

/** How the firm stands, why, and what the office can do about it. */
export const FirmStanding = ({ firm }: { readonly firm: FirmProfileFragment }) => {
  const t = useMessages(firmsMessages);
  const format = useFormat();
  const toast = useToast();
  const [step, setStep] = useState<Step | null>(null);
  const running = useRunningBids(firm.id, step !== 'letGo');
  const seen = running.data?.runningBids.totalCount;
  const mutations = { suspend: useMutation(SuspendFirmDocument), reinstate: useMutation(ReinstateFirmDocument), letGo: useMutation(LetFirmGoDocument) };
  const possible = (['suspend', 'reinstate', 'letGo'] as const).filter((one) => firm.viewerCan[one]);
  const submit = async ({ reason }: { readonly reason: string }) => {
    if (!step) return;
    const input = { firmId: firm.id, reason };
    const deciding = step === 'letGo' ? mutations.letGo[0]({ variables: { input: { ...input, runningBids: seen ?? 0 } } }) : mutations[step][0]({ variables: { input } });
    const result = await deciding.catch(() => null);
    // Refused because they are others by now: they are shown anew.
    if (!result?.data) return step === 'letGo' ? void running.refetch() : undefined;
    setStep(null);
    toast.done(t('membership.decided'));
  };
  const close = () => {
    if (step) mutations[step][1].reset();
    setStep(null);
  };
  if (firm.membership === 'MEMBER' && possible.length === 0) return null;
  const said = firm.lastDecision?.reason;
  const state = firm.membership === 'SUSPENDED' ? 'suspended' : 'left';
  return (
    <div className={classes.column}>
      {firm.membership !== 'MEMBER' && (
        <div className={classes.notice}>
          <MembershipMark state={firm.membership} /> {t(`membership.${state}${firm.lastDecision && possible.length === 0 ? 'Own' : 'Other'}`)}
          {firm.lastDecision && said && <p className={classes.said}>{t('membership.reasonWas', { reason: said, at: format.day(firm.lastDecision.decidedAt) })}</p>}
        </div>
      )}
      {possible.length > 0 && (
        <div className={classes.actions}>
          {possible.map((one) => (
            <Button key={one} size="xs" variant="default" onClick={() => setStep(one)}>
              {t(`membership.${one}`)}
            </Button>
          ))}
        </div>
      )}
      {step && (
        <ReasonDialog
          opened
          title={t(`membership.${step}Title`, { name: format.name(firm) })}
          body={t(`membership.${step}Body`)}
          facts={step === 'letGo' && <RunningBids query={running} />}
          reasonHint={t('membership.reasonHint')}
          action={t(`membership.${step}`)}
          danger={step !== 'reinstate'}
          pending={mutations[step][1].loading || (step === 'letGo' && seen === undefined)}
          error={mutations[step][1].error}
          onSubmit={submit}
          onClose={close}
        />
      )}
    </div>
  );
};

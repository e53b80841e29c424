import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useFormat, useMessages, useToast } from '@shoal/ui';
import { useState } from 'react';
import { firmsMessages } from '../firms.messages';
import { LetFirmGoDocument, ReinstateFirmDocument, SuspendFirmDocument, type FirmProfileFragment } from '../generated/graphql';
import { MembershipMark } from './marks';
import classes from './membership.module.css';
import { ReasonDialog } from './reason-dialog';

type Step = 'suspend' | 'reinstate' | 'letGo';

/** How the firm stands, why, and what the office can do about it. */
export const FirmStanding = ({ firm }: { readonly firm: FirmProfileFragment }) => {
  const t = useMessages(firmsMessages);
  const format = useFormat();
  const toast = useToast();
  const [step, setStep] = useState<Step | null>(null);
  const mutations = { suspend: useMutation(SuspendFirmDocument), reinstate: useMutation(ReinstateFirmDocument), letGo: useMutation(LetFirmGoDocument) };
  const possible = (['suspend', 'reinstate', 'letGo'] as const).filter((one) => firm.viewerCan[one]);
  const submit = async ({ reason }: { readonly reason: string }) => {
    if (!step) return;
    const result = await mutations[step][0]({ variables: { input: { firmId: firm.id, reason } } }).catch(() => null);
    if (!result?.data) return;
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
          reasonHint={t('membership.reasonHint')}
          action={t(`membership.${step}`)}
          danger={step !== 'reinstate'}
          pending={mutations[step][1].loading}
          error={mutations[step][1].error}
          onSubmit={submit}
          onClose={close}
        />
      )}
    </div>
  );
};

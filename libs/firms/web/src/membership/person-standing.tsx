import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useMessages, useToast } from '@shoal/ui';
import { useState } from 'react';
import { firmsMessages } from '../firms.messages';
import { AppointAdministratorDocument, ReinstatePersonDocument, SuspendPersonDocument, type PersonStandingFragment } from '../generated/graphql';
import { SuspendedMark } from './marks';
import { ReasonDialog } from './reason-dialog';

type Step = 'suspend' | 'reinstate' | 'appoint';

/** Whether the person is suspended, and what the office or the firm's administrator can do. */
export const PersonStanding = ({ person }: { readonly person: PersonStandingFragment }) => {
  const t = useMessages(firmsMessages);
  const toast = useToast();
  const [step, setStep] = useState<Step | null>(null);
  const mutations = { suspend: useMutation(SuspendPersonDocument), reinstate: useMutation(ReinstatePersonDocument), appoint: useMutation(AppointAdministratorDocument) };
  const possible = (['appoint', 'suspend', 'reinstate'] as const).filter((one) => person.viewerCan[one]);
  const submit = async ({ reason }: { readonly reason: string }) => {
    if (!step) return;
    const result = await mutations[step][0]({ variables: { input: { personId: person.id, reason } }, refetchQueries: ['Firm', 'People'] }).catch(() => null);
    if (!result?.data) return;
    setStep(null);
    toast.done(t('membership.decided'));
  };
  const close = () => {
    if (step) mutations[step][1].reset();
    setStep(null);
  };
  return (
    <>
      {person.isSuspended && <SuspendedMark />}
      {possible.map((one) => (
        <Button key={one} size="xs" variant="subtle" color="gray" aria-label={t(`person.${one}For`, { name: person.name })} onClick={() => setStep(one)}>
          {t(`person.${one}`)}
        </Button>
      ))}
      {step && (
        <ReasonDialog
          opened
          title={t(`person.${step}Title`, { name: person.name })}
          body={t(`person.${step}Body`)}
          reasonHint={t('person.reasonHint')}
          action={t(`person.${step}`)}
          danger={step === 'suspend'}
          pending={mutations[step][1].loading}
          error={mutations[step][1].error}
          onSubmit={submit}
          onClose={close}
        />
      )}
    </>
  );
};

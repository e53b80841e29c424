import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { suggestChip } from '@shoal/firms-domain';
import { ButtonLink, CopyField, NotThere, QueryView, useFormat, useMessages } from '@shoal/ui';
import { useState } from 'react';
import { firmsMessages } from '../firms.messages';
import { AdmitApplicantDocument, DeclineMembershipApplicationDocument, MembershipApplicationDetailDocument, ReturnMembershipApplicationDocument, type ApplicationFactsFragment } from '../generated/graphql';
import { ApplicationFacts, Verdicts } from './application-facts';
import { ApplicationMark } from './marks';
import classes from './membership.module.css';
import { ReasonDialog } from './reason-dialog';

const TO_LIST = { to: '/cooperative', search: { tab: 'applications' } } as const;

/** One application before the office: what was declared, which rules it meets, and the decision. */
export const ApplicationDetail = ({ id }: { readonly id: string }) => {
  const t = useMessages(firmsMessages);
  const query = useQuery(MembershipApplicationDetailDocument, { variables: { id } });
  const back = (
    <ButtonLink {...TO_LIST} variant="default" size="xs">
      {t('applications.back')}
    </ButtonLink>
  );
  return (
    <div className={classes.narrowColumn}>
      <div>{back}</div>
      <QueryView query={query} missing={<NotThere way={back} />}>
        {({ membershipApplication }) => <Detail application={membershipApplication} />}
      </QueryView>
    </div>
  );
};

const Detail = ({ application }: { readonly application: ApplicationFactsFragment }) => {
  const t = useMessages(firmsMessages);
  const format = useFormat();
  return (
    <>
      <div className={classes.actions}>
        <h2 className={classes.heading}>{application.name}</h2>
        <ApplicationMark state={application.state} />
        <span className={classes.quiet}>{format.day(application.createdAt)}</span>
      </div>
      <Decisions application={application} />
      {application.reason && (
        <p className={classes.notice}>
          <strong>{t('applications.officeSaid')}</strong> <span className={classes.said}>{application.reason}</span>
        </p>
      )}
      {application.answer && (
        <p className={classes.notice}>
          <strong>{t('applications.applicantSaid')}</strong> <span className={classes.said}>{application.answer}</span>
        </p>
      )}
      <h3 className={classes.heading}>{t('applications.rules')}</h3>
      <Verdicts verdicts={application.verdicts} />
      <h3 className={classes.heading}>{t('applications.one')}</h3>
      <ApplicationFacts application={application} />
    </>
  );
};

type Step = 'admit' | 'askBack' | 'decline';

const Decisions = ({ application }: { readonly application: ApplicationFactsFragment }) => {
  const t = useMessages(firmsMessages);
  const [step, setStep] = useState<Step | null>(null);
  const done = { refetchQueries: ['MembershipApplications', 'MembershipApplicationDetail', 'WaitingApplications', 'CooperativeHead'] };
  const [admit, admission] = useMutation(AdmitApplicantDocument, done);
  const [askBack, returning] = useMutation(ReturnMembershipApplicationDocument, done);
  const [decline, declining] = useMutation(DeclineMembershipApplicationDocument, done);
  const running = { admit: admission, askBack: returning, decline: declining };
  const refused = application.verdicts.some(({ rule, isMet }) => rule.effect === 'REFUSE' && !isMet);
  const submit = async ({ reason, chip }: { readonly reason: string; readonly chip: string }) => {
    const input = { id: application.id, version: application.version, reason };
    const run = { admit: () => admit({ variables: { input: { ...input, chip } } }), askBack: () => askBack({ variables: { input } }), decline: () => decline({ variables: { input } }) };
    const result = step && (await run[step]().catch(() => null));
    if (result?.data) setStep(null);
  };
  const close = () => {
    for (const { reset } of [returning, declining]) reset();
    setStep(null);
  };
  const open = application.state === 'APPLIED' || application.state === 'RETURNED';
  return (
    <>
      {admission.data && <Admitted result={admission.data.admitApplicant} />}
      {application.firmId && (
        <div>
          <ButtonLink to="/cooperative/firms/$firmId" params={{ firmId: application.firmId }} variant="default" size="xs">
            {t('applications.toFirm')}
          </ButtonLink>
        </div>
      )}
      {open && (
        <div className={classes.actions}>
          {application.state === 'APPLIED' && (
            <>
              <Button disabled={refused} onClick={() => setStep('admit')}>
                {t('applications.admit')}
              </Button>
              <Button variant="default" onClick={() => setStep('askBack')}>
                {t('applications.askBack')}
              </Button>
            </>
          )}
          <Button variant="default" onClick={() => setStep('decline')}>
            {t('applications.decline')}
          </Button>
        </div>
      )}
      {application.state === 'APPLIED' && refused && <p className={classes.warning}>{t('applications.refuses')}</p>}
      {step && (
        <ReasonDialog
          opened
          title={t(`applications.${step}Title`, { name: application.name })}
          body={t(`applications.${step}Body`)}
          reasonHint={t('applications.reasonHint')}
          action={t(`applications.${step}`)}
          danger={step === 'decline'}
          chip={step === 'admit' ? (suggestChip(application.name) ?? '') : undefined}
          pending={running[step].loading}
          error={running[step].error}
          onSubmit={submit}
          onClose={close}
        />
      )}
    </>
  );
};

const Admitted = ({ result }: { readonly result: { readonly url: string; readonly firm: { readonly name: string }; readonly invitation: { readonly name: string; readonly expiresAt: string } } }) => {
  const t = useMessages(firmsMessages);
  const format = useFormat();
  return (
    <div className={classes.notice}>
      <p role="status">{t('admit.done', { name: result.firm.name })}</p>
      <CopyField label={t('invite.link')} value={result.url} />
      <p className={classes.quiet}>{t('invite.once', { name: result.invitation.name, until: format.instant(result.invitation.expiresAt) })}</p>
    </div>
  );
};

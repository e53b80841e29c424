import { useMutation } from '@apollo/client/react';
import { Modal, TextInput } from '@mantine/core';
import { addMonths, checkConsent, CONSENT_LIMITS, type ConsentProblem, consentProblemText, expertReasonText, hasResidentNumber } from '@shoal/references-domain';
import { Form, seoulDay, uiMessages, useLanguage, useMessages, useToast } from '@shoal/ui';
import { useState } from 'react';
import { GiveConsentDocument } from '../generated/graphql';
import { DayInput } from '../registry/day-input';
import { DialogEnd } from '../registry/dialog-end';
import classes from './expert.module.css';
import { expertsMessages } from './experts.messages';

/** At which field a problem stands. */
const FIELDS: Readonly<Record<ConsentProblem, 'purpose' | 'givenOn' | 'endsOn'>> = { purpose: 'purpose', given_on: 'givenOn', given_later: 'givenOn', ends_on: 'endsOn', ends_before: 'endsOn', ends_late: 'endsOn' };
const YEAR_MONTHS = 12;

interface DialogProps {
  readonly expertId: string;
  readonly onClose: () => void;
}

/** Writes down a consent that the person has given. */
export const ConsentDialog = ({ expertId, onClose }: DialogProps) => {
  const t = useMessages(expertsMessages);
  const ui = useMessages(uiMessages);
  const toast = useToast();
  const today = seoulDay(new Date());
  const [values, setValues] = useState({ purpose: '', givenOn: today, endsOn: addMonths(today, YEAR_MONTHS) });
  const [tried, setTried] = useState(false);
  const [give, { loading, error }] = useMutation(GiveConsentDocument);
  const wrong = useWrongConsent(values, today);
  const at = (field: keyof typeof values): string | undefined => (tried && wrong?.field === field ? wrong.text : undefined);
  const change = (changes: Partial<typeof values>) => setValues((before) => ({ ...before, ...changes }));
  const save = async (): Promise<void> => {
    setTried(true);
    if (wrong) return;
    const given = await give({ variables: { input: { id: expertId, ...values, purpose: values.purpose.trim() } } }).catch(() => null);
    if (!given) return;
    toast.done(t('consent.given'));
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('consent.dialog')} closeButtonProps={{ 'aria-label': ui('action.close') }}>
      <Form className={classes.dialog} onSubmit={() => void save()}>
        <p className={classes.meaning}>{t('consent.dialogIntro')}</p>
        <TextInput data-autofocus label={t('consent.purpose')} placeholder={t('consent.purposeHint')} maxLength={CONSENT_LIMITS.purposeMax} value={values.purpose} onChange={(event) => change({ purpose: event.currentTarget.value })} error={at('purpose')} />
        <DayInput label={t('consent.givenOn')} value={values.givenOn} onChange={(givenOn) => change({ givenOn })} error={at('givenOn')} />
        <DayInput label={t('consent.endsOn')} value={values.endsOn} onChange={(endsOn) => change({ endsOn })} error={at('endsOn')} />
        <DialogEnd act={t('consent.save')} loading={loading} error={error} onClose={onClose} />
      </Form>
    </Modal>
  );
};

const useWrongConsent = (values: { readonly purpose: string; readonly givenOn: string; readonly endsOn: string }, today: string) => {
  const language = useLanguage();
  if (hasResidentNumber(values.purpose)) return { field: 'purpose' as const, text: expertReasonText('resident_number', language) };
  const problem = checkConsent({ ...values, purpose: values.purpose.trim() }, today);
  return problem && { field: FIELDS[problem], text: consentProblemText(problem, language) };
};

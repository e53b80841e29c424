import { useMutation, useQuery } from '@apollo/client/react';
import { zodResolver } from '@hookform/resolvers/zod';
import { Modal, Select } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { addMonths, GRANT_MONTHS_MAX } from '@shoal/references-domain';
import { Form, SegmentedFilter, seoulDay, uiMessages, useFormat, useLanguage, useMessages, useToast } from '@shoal/ui';
import { useMemo } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { type EvidencePanelFragment, GrantEvidenceDocument, SharingTargetsDocument } from '../generated/graphql';
import { DialogEnd } from '../registry/dialog-end';
import { sharingMessages } from './sharing.messages';
import classes from './sharing.module.css';

interface GrantFormProps {
  readonly evidence: EvidencePanelFragment;
  readonly onClose: () => void;
}

const readValues = (missing: string) =>
  z
    .object({ to: z.enum(['firm', 'bid']), firmId: z.string().nullable(), bidId: z.string().nullable(), until: z.string().nullable() })
    .superRefine(({ to, firmId, bidId }, context) => {
      if (to === 'firm' && !firmId) context.addIssue({ code: 'custom', path: ['firmId'], message: missing });
      if (to === 'bid' && !bidId) context.addIssue({ code: 'custom', path: ['bidId'], message: missing });
    });
type Values = z.infer<ReturnType<typeof readValues>>;

/** Shares a thing with one firm, or with all firms of one bid, until a day. */
export const GrantForm = ({ evidence, onClose }: GrantFormProps) => {
  const t = useMessages(sharingMessages);
  const ui = useMessages(uiMessages);
  const toast = useToast();
  const targets = useTargets(evidence);
  const [give, { loading, error }] = useMutation(GrantEvidenceDocument);
  const schema = useMemo(() => readValues(t('grants.choose')), [t]);
  const { control, handleSubmit } = useForm<Values>({ resolver: zodResolver(schema), defaultValues: { to: 'firm', firmId: null, bidId: null, until: null } });
  const to = useWatch({ control, name: 'to' });
  const save = async ({ firmId, bidId, until }: Values) => {
    const input = { evidenceId: evidence.id, until, ...(to === 'firm' ? { firmId } : { bidId }) };
    const given = await give({ variables: { input } }).catch(() => null);
    if (!given) return;
    toast.done(t('grants.given'));
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('grants.add')} closeButtonProps={{ 'aria-label': ui('action.close') }}>
      <Form className={classes.form} onSubmit={handleSubmit(save)}>
        <Controller
          control={control}
          name="to"
          render={({ field }) => <SegmentedFilter label={t('grants.to')} value={field.value} options={[{ value: 'firm', label: t('grants.toFirm') }, { value: 'bid', label: t('grants.toBid') }]} onChange={field.onChange} />}
        />
        {to === 'firm' ? (
          <Controller control={control} name="firmId" render={({ field, fieldState }) => <Select label={t('grants.firm')} searchable data={targets.firms} {...field} error={fieldState.error?.message} />} />
        ) : (
          <Controller
            control={control}
            name="bidId"
            render={({ field, fieldState }) => (
              <Select label={t('grants.bid')} description={t(targets.bids.length > 0 ? 'grants.bidNote' : 'grants.noBid')} searchable data={targets.bids} {...field} error={fieldState.error?.message} />
            )}
          />
        )}
        <Controller control={control} name="until" render={({ field }) => <UntilInput value={field.value} onChange={field.onChange} />} />
        <DialogEnd act={t('grants.give')} loading={loading} error={error} onClose={onClose} />
      </Form>
    </Modal>
  );
};

const UntilInput = ({ value, onChange }: { readonly value: string | null; readonly onChange: (day: string | null) => void }) => {
  const t = useMessages(sharingMessages);
  const ui = useMessages(uiMessages);
  const today = seoulDay(new Date());
  return (
    <DateInput
      label={t('grants.until')}
      description={t('grants.untilHint')}
      valueFormat={useLanguage() === 'en' ? 'D MMM YYYY' : 'YYYY. M. D.'}
      minDate={today}
      maxDate={addMonths(today, GRANT_MONTHS_MAX)}
      clearable
      clearButtonProps={{ 'aria-label': ui('list.clear') }}
      value={value}
      onChange={(day) => onChange(day || null)}
    />
  );
};

/** Other firms, and bids that the own firm has joined and that are not over. */
const useTargets = ({ firm: own }: EvidencePanelFragment) => {
  const format = useFormat();
  const { data } = useQuery(SharingTargetsDocument);
  return {
    firms: (data?.firms.nodes ?? []).filter(({ id }) => id !== own.id).map((firm) => ({ value: firm.id, label: `${firm.chip} · ${format.name(firm)}` })),
    bids: (data?.bids.nodes ?? []).filter(({ stage, mine }) => stage !== 'RESULT' && mine?.state === 'ACCEPTED').map(({ id, title }) => ({ value: id, label: title })),
  };
};

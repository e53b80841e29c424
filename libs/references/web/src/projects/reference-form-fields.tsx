import { Checkbox, NativeSelect, TagsInput, Textarea } from '@mantine/core';
import { REFERENCE_LIMITS } from '@shoal/references-domain';
import { useMessages } from '@shoal/ui';
import { Controller, useFormContext, useWatch } from 'react-hook-form';
import type { WorkKind } from '../generated/graphql';
import { BELOW, FieldGroup } from '../registry/form-group';
import { BUYER_KINDS, METHODS } from './reference-filters';
import layout from '../registry/form.module.css';
import classes from './reference-form.module.css';
import { referenceFormMessages } from './reference-form.messages';
import type { ReferenceValues } from './reference-values';
import { referencesMessages } from './references.messages';
import { DayInput, ShareInput, TypedText, WonInput } from './typed-inputs';
import { useWrong } from './use-wrong';

const WORK_KINDS: readonly WorkKind[] = ['DEVELOPMENT', 'CONSULTING', 'OPERATION', 'MAINTENANCE', 'HARDWARE'];

export const BasicFields = () => {
  const t = useMessages(referenceFormMessages);
  const words = useMessages(referencesMessages);
  const { register } = useFormContext<ReferenceValues>();
  return (
    <FieldGroup title={t('group.basic')}>
      <TypedText name="title" label={words('field.title')} withAsterisk className={layout.wide} maxLength={REFERENCE_LIMITS.titleMax} />
      <TypedText name="buyerName" label={words('field.buyerName')} withAsterisk maxLength={REFERENCE_LIMITS.nameMax} />
      <NativeSelect label={words('field.buyerKind')} data={BUYER_KINDS.map((value) => ({ value, label: words(`buyerKind.${value}`) }))} {...register('buyerKind')} />
      <NativeSelect label={words('field.workKind')} data={WORK_KINDS.map((value) => ({ value, label: words(`workKind.${value}`) }))} {...register('workKind')} />
      <TypedText name="contractNumber" label={words('field.contractNumber')} maxLength={REFERENCE_LIMITS.contractNumberMax} />
    </FieldGroup>
  );
};

export const PeriodFields = () => {
  const t = useMessages(referenceFormMessages);
  const words = useMessages(referencesMessages);
  const { register, control } = useFormContext<ReferenceValues>();
  const running = useWatch({ control, name: 'running' });
  return (
    <FieldGroup title={t('group.period')}>
      <DayInput name="startsOn" label={words('field.startsOn')} withAsterisk />
      <DayInput name="endsOn" label={words('field.endsOn')} withAsterisk={!running} disabled={running} />
      <DayInput name="contractDay" label={words('field.contractDay')} />
      <Checkbox className={classes.check} label={t('running')} {...register('running')} />
    </FieldGroup>
  );
};

export const AmountFields = () => {
  const t = useMessages(referenceFormMessages);
  const words = useMessages(referencesMessages);
  const { register, control } = useFormContext<ReferenceValues>();
  const method = useWatch({ control, name: 'method' });
  return (
    <FieldGroup title={t('group.amount')}>
      <NativeSelect label={words('field.method')} data={METHODS.map((value) => ({ value, label: words(`method.${value}`) }))} {...register('method')} />
      <WonInput name="amount" label={words('field.amount')} withAsterisk hint={t(method === 'SUBCONTRACT' ? 'hint.subAmount' : 'hint.won')} />
      {method === 'JOINT' && <ShareInput name="share" label={words('field.share')} withAsterisk hint={t('hint.share')} />}
      {(method === 'DIVIDED' || method === 'SUBCONTRACT') && <WonInput name="part" label={words('field.part')} withAsterisk hint={t(method === 'DIVIDED' ? 'hint.part' : 'hint.subPart')} />}
      <Checkbox className={classes.check} label={t('vatIncluded')} {...register('vatIncluded')} />
      {method === 'SUBCONTRACT' && <Checkbox className={classes.check} label={t('subcontractApproved')} {...register('subcontractApproved')} />}
    </FieldGroup>
  );
};

export const MoreFields = () => {
  const t = useMessages(referenceFormMessages);
  const words = useMessages(referencesMessages);
  const wrong = useWrong();
  const { control, register } = useFormContext<ReferenceValues>();
  return (
    <FieldGroup title={t('group.more')}>
      <Controller
        name="technologies"
        control={control}
        render={({ field }) => (
          <TagsInput className={layout.wide} inputWrapperOrder={BELOW} label={words('field.technologies')} description={wrong('technologies') ? undefined : t('hint.technologies')} maxTags={REFERENCE_LIMITS.technologiesMax} error={wrong('technologies')} {...field} />
        )}
      />
      <TypedText name="issuer" label={words('field.issuer')} hint={t('hint.issuer')} className={layout.wide} maxLength={REFERENCE_LIMITS.nameMax} />
      <Textarea className={layout.wide} label={words('field.description')} minRows={5} maxLength={REFERENCE_LIMITS.descriptionMax} {...register('description')} error={wrong('description')} />
    </FieldGroup>
  );
};

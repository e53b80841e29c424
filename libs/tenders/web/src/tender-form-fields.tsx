import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { CONSORTIUM_METHODS, NOTICE_KINDS, TENDER_LIMITS } from '@shoal/tenders-domain';
import { readWon, useFormat, useMessages } from '@shoal/ui';
import type { ReactNode } from 'react';
import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { AttachmentFields } from './attachment-fields';
import { LimitsFields } from './limits-fields';
import { MomentInput } from './moment-input';
import classes from './tender-form.module.css';
import { formMessages } from './tender-form.messages';
import { DATE_FIELDS, type TenderField, type TenderValues, WEIGHT_FIELDS, WON_FIELDS } from './tender-values';
import { useFieldName, useKindWord, useMethodWord } from './tender-words';
import { useWrong } from './use-wrong';

/** Hints stand below, so that fields beside each other stay in line. */
const BELOW: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'error', 'description'];

const Group = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <fieldset className={classes.group}>
    <legend>{title}</legend>
    <div className={classes.fields}>{children}</div>
  </fieldset>
);

type TextField = Extract<TenderField, 'number' | 'revision' | 'title' | 'buyer' | 'noticeInstitution' | 'url' | 'contractMethod' | 'awardMethod' | 'techWeight' | 'priceWeight' | 'jointMethodName' | 'classification' | 'changeReason'>;

interface TextProps {
  readonly name: TextField;
  readonly wide?: boolean;
  readonly required?: boolean;
  readonly hint?: string;
  readonly inputMode?: 'numeric' | 'decimal' | 'url';
  readonly maxLength?: number;
}

const Text = ({ name, wide = false, required = false, hint, inputMode, maxLength }: TextProps) => {
  const { register } = useFormContext<TenderValues>();
  const label = useFieldName();
  const wrong = useWrong();
  return <TextInput inputWrapperOrder={BELOW} className={wide ? classes.wide : undefined} label={label(name)} withAsterisk={required} description={wrong(name) ? undefined : hint} inputMode={inputMode} maxLength={maxLength} {...register(name)} error={wrong(name)} />;
};

export const BasicFields = ({ editing }: { readonly editing: boolean }) => {
  const t = useMessages(formMessages);
  const label = useFieldName();
  const kind = useKindWord();
  const { register } = useFormContext<TenderValues>();
  return (
    <Group title={t('group.basic')}>
      <Text name="title" wide required maxLength={TENDER_LIMITS.titleMax} />
      <Text name="number" required hint={t('hint.number')} maxLength={TENDER_LIMITS.numberMax} />
      <Text name="revision" {...(editing && { hint: t('hint.revision') })} inputMode="numeric" maxLength={3} />
      <Text name="buyer" maxLength={TENDER_LIMITS.textMax} />
      <Text name="noticeInstitution" maxLength={TENDER_LIMITS.textMax} />
      <NativeSelect label={label('kind')} data={NOTICE_KINDS.map((value) => ({ value, label: kind(value) }))} {...register('kind')} />
      {editing && <Text name="changeReason" maxLength={TENDER_LIMITS.textMax} />}
      <Text name="url" wide inputMode="url" maxLength={TENDER_LIMITS.urlMax} />
    </Group>
  );
};

export const DateFields = () => {
  const t = useMessages(formMessages);
  const label = useFieldName();
  const wrong = useWrong();
  const { control } = useFormContext<TenderValues>();
  return (
    <Group title={t('group.dates')}>
      {DATE_FIELDS.map((name) => (
        <Controller key={name} name={name} control={control} render={({ field }) => <MomentInput label={label(name)} value={field.value} onChange={field.onChange} error={wrong(name)} inputRef={field.ref} />} />
      ))}
    </Group>
  );
};

export const MoneyFields = () => {
  const t = useMessages(formMessages);
  return (
    <Group title={t('group.money')}>
      {WON_FIELDS.map((name) => (
        <WonInput key={name} name={name} />
      ))}
    </Group>
  );
};

/** Takes '16.5억' and says in full what was understood. */
const WonInput = ({ name }: { readonly name: (typeof WON_FIELDS)[number] }) => {
  const t = useMessages(formMessages);
  const label = useFieldName();
  const wrong = useWrong();
  const format = useFormat();
  const { register, control } = useFormContext<TenderValues>();
  const won = readWon(useWatch({ control, name }));
  return <TextInput inputWrapperOrder={BELOW} label={label(name)} description={won === null ? t('hint.won') : `${format.wonExact(won)} · ${format.won(won)}`} {...register(name)} error={wrong(name)} />;
};

export const MethodFields = () => {
  const t = useMessages(formMessages);
  return (
    <Group title={t('group.method')}>
      <Text name="contractMethod" maxLength={TENDER_LIMITS.textMax} />
      <Text name="awardMethod" maxLength={TENDER_LIMITS.textMax} />
      {WEIGHT_FIELDS.map((name) => (
        <Text key={name} name={name} inputMode="decimal" />
      ))}
    </Group>
  );
};

export const JointFields = () => {
  const t = useMessages(formMessages);
  const label = useFieldName();
  const method = useMethodWord();
  const { control } = useFormContext<TenderValues>();
  return (
    <Group title={t('group.joint')}>
      <Controller
        name="jointMethods"
        control={control}
        render={({ field }) => (
          <Checkbox.Group className={classes.wide} classNames={{ label: classes.label, description: classes.hint }} label={label('jointMethods')} description={t('hint.jointNone')} value={field.value} onChange={field.onChange}>
            <div className={classes.choices}>
              {CONSORTIUM_METHODS.map((value) => (
                <Checkbox key={value} value={value} label={method(value)} />
              ))}
            </div>
          </Checkbox.Group>
        )}
      />
      <Text name="jointMethodName" hint={t('hint.jointName')} maxLength={TENDER_LIMITS.textMax} wide />
      <LimitsFields />
    </Group>
  );
};

export const MoreFields = () => {
  const t = useMessages(formMessages);
  return (
    <Group title={t('group.more')}>
      <Text name="classification" wide maxLength={TENDER_LIMITS.textMax} />
      <AttachmentFields />
    </Group>
  );
};

import { useQuery } from '@apollo/client/react';
import { MultiSelect, NativeSelect, TextInput } from '@mantine/core';
import { EXPERT_LIMITS } from '@shoal/references-domain';
import { useMessages } from '@shoal/ui';
import { Controller, useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { type EducationLevel, type ExpertEmployment, ExpertRolesDocument } from '../generated/graphql';
import { DayInput } from '../registry/day-input';
import { expertFormMessages } from './expert-form.messages';
import layout from '../registry/form.module.css';
import classes from './expert-form.module.css';
import { expertsMessages } from './experts.messages';
import { EMPTY_FIELD, type ExpertValues } from './expert-values';
import { AddRow, ListWrong, RemoveRow } from './form-rows';
import { BELOW, Group } from '../registry/form-group';
import { useExpertWords } from './use-expert-words';
import { useWrong } from './use-wrong';

const EDUCATION: readonly EducationLevel[] = ['HIGH_SCHOOL', 'ASSOCIATE', 'BACHELOR', 'MASTER', 'DOCTOR'];
const EMPLOYMENT: readonly ExpertEmployment[] = ['EMPLOYED', 'CONTRACTED'];

export const PersonGroup = () => {
  const t = useMessages(expertFormMessages);
  const words = useMessages(expertsMessages);
  const wrong = useWrong();
  const { register } = useFormContext<ExpertValues>();
  return (
    <Group title={t('group.person')}>
      <div className={layout.fields}>
        <TextInput inputWrapperOrder={BELOW} label={t('name')} withAsterisk maxLength={EXPERT_LIMITS.nameMax} autoComplete="off" description={wrong('name') ? undefined : t('nameHint')} {...register('name')} error={wrong('name')} />
        <TextInput inputWrapperOrder={BELOW} label={t('position')} maxLength={EXPERT_LIMITS.positionMax} {...register('position')} error={wrong('position')} />
        <RoleFields />
        <NativeSelect label={t('employment')} data={EMPLOYMENT.map((value) => ({ value, label: words(`employment.${value}`) }))} {...register('employment')} />
        <NativeSelect label={t('educationLevel')} data={EDUCATION.map((value) => ({ value, label: words(`education.${value}`) }))} {...register('educationLevel')} />
        <TextInput label={t('educationField')} maxLength={EXPERT_LIMITS.educationFieldMax} {...register('educationField')} error={wrong('educationField')} />
      </div>
    </Group>
  );
};

const RoleFields = () => {
  const t = useMessages(expertFormMessages);
  const words = useExpertWords();
  const wrong = useWrong();
  const { control } = useFormContext<ExpertValues>();
  const main = useWatch({ control, name: 'role' });
  const table = useQuery(ExpertRolesDocument).data?.itsqfRoles;
  const options = (table?.roles ?? []).map((role) => ({ value: role.code, label: words.role(role) }));
  return (
    <>
      <Controller
        control={control}
        name="role"
        render={({ field }) => (
          <NativeSelect inputWrapperOrder={BELOW} label={t('role')} description={table && t('roleSource', { source: table.source, year: String(table.year) })} data={options} {...field} error={wrong('role')} />
        )}
      />
      <Controller
        control={control}
        name="secondaryRoles"
        render={({ field }) => (
          <MultiSelect inputWrapperOrder={BELOW} label={t('secondaryRoles')} data={options.filter(({ value }) => value !== main)} maxValues={EXPERT_LIMITS.secondaryRolesMax} searchable hidePickedOptions {...field} error={wrong('secondaryRoles')} />
        )}
      />
    </>
  );
};

export const CareerGroup = () => {
  const t = useMessages(expertFormMessages);
  const wrong = useWrong();
  const { control, register } = useFormContext<ExpertValues>();
  return (
    <Group title={t('group.career')}>
      <div className={classes.thirds}>
        <TextInput label={t('careerYears')} inputMode="numeric" maxLength={2} {...register('careerYears')} error={wrong('careerMonths')} />
        <TextInput label={t('careerMonths')} inputMode="numeric" maxLength={3} {...register('careerMonths')} />
        <Controller control={control} name="careerAsOf" render={({ field }) => <DayInput label={t('careerAsOf')} description={t('careerAsOfHint')} value={field.value} onChange={field.onChange} onBlur={field.onBlur} error={wrong('careerAsOf')} />} />
      </div>
      <CareerFields />
    </Group>
  );
};

const CareerFields = () => {
  const t = useMessages(expertFormMessages);
  const wrong = useWrong();
  const { control, register } = useFormContext<ExpertValues>();
  const { fields, append, remove } = useFieldArray({ control, name: 'careerFields' });
  return (
    <div className={classes.list} role="group" aria-label={t('fields')}>
      {fields.map(({ id }, at) => (
        <div key={id} className={classes.fieldRow}>
          <TextInput label={t('field')} maxLength={EXPERT_LIMITS.careerFieldMax} {...register(`careerFields.${at}.field`)} error={wrong(`careerFields.${at}.field`)} />
          <TextInput label={t('fieldYears')} inputMode="numeric" maxLength={2} {...register(`careerFields.${at}.years`)} error={wrong(`careerFields.${at}.months`) !== undefined} />
          <TextInput label={t('fieldMonths')} inputMode="numeric" maxLength={3} {...register(`careerFields.${at}.months`)} />
          <RemoveRow label={t('removeField', { n: at + 1 })} onRemove={() => remove(at)} />
          <ListWrong text={wrong(`careerFields.${at}.months`)} />
        </div>
      ))}
      <ListWrong text={wrong('careerFields.root')} />
      {fields.length < EXPERT_LIMITS.careerFieldsMax && <AddRow label={t('addField')} onAdd={() => append(EMPTY_FIELD)} />}
    </div>
  );
};

import { TextInput } from '@mantine/core';
import { EXPERT_LIMITS } from '@shoal/references-domain';
import { useMessages } from '@shoal/ui';
import { Controller, useFieldArray, useFormContext } from 'react-hook-form';
import { DayInput } from '../registry/day-input';
import { expertFormMessages } from './expert-form.messages';
import classes from './expert-form.module.css';
import { EMPTY_QUALIFICATION, type ExpertValues } from './expert-values';
import { AddRow, ListWrong, RemoveRow } from './form-rows';
import { BELOW, Group } from '../registry/form-group';
import { useWrong } from './use-wrong';

export const QualificationsGroup = () => {
  const t = useMessages(expertFormMessages);
  const wrong = useWrong();
  const { control, register } = useFormContext<ExpertValues>();
  const { fields, append, remove } = useFieldArray({ control, name: 'qualifications' });
  return (
    <Group title={t('group.qualifications')}>
      <div className={classes.list}>
        {fields.map(({ id }, at) => (
          <div key={id} className={classes.qualificationRow}>
            <TextInput label={t('qualification')} maxLength={EXPERT_LIMITS.qualificationNameMax} {...register(`qualifications.${at}.name`)} error={wrong(`qualifications.${at}.name`)} />
            <TextInput inputWrapperOrder={BELOW} label={t('number')} maxLength={EXPERT_LIMITS.qualificationNumberMax} autoComplete="off" description={wrong(`qualifications.${at}.number`) ? undefined : t('numberHint')} {...register(`qualifications.${at}.number`)} error={wrong(`qualifications.${at}.number`)} />
            <Controller control={control} name={`qualifications.${at}.acquiredOn`} render={({ field }) => <DayInput label={t('acquiredOn')} value={field.value} onChange={field.onChange} onBlur={field.onBlur} error={wrong(`qualifications.${at}.acquiredOn`)} />} />
            <RemoveRow label={t('removeQualification', { n: at + 1 })} onRemove={() => remove(at)} />
          </div>
        ))}
        <ListWrong text={wrong('qualifications.root')} />
        {fields.length < EXPERT_LIMITS.qualificationsMax && <AddRow label={t('addQualification')} onAdd={() => append(EMPTY_QUALIFICATION)} />}
      </div>
    </Group>
  );
};

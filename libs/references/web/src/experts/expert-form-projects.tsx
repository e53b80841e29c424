import { TextInput } from '@mantine/core';
import { EXPERT_LIMITS } from '@shoal/references-domain';
import { SegmentedFilter, useMessages } from '@shoal/ui';
import { Controller, useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { DayInput } from '../registry/day-input';
import { expertFormMessages } from './expert-form.messages';
import layout from '../registry/form.module.css';
import classes from './expert-form.module.css';
import { EMPTY_PROJECT, type ExpertValues } from './expert-values';
import { AddRow, ListWrong, RemoveRow } from './form-rows';
import { Group } from '../registry/form-group';
import { ReferenceSelect } from './reference-select';
import { useWrong } from './use-wrong';

export const ProjectsGroup = () => {
  const t = useMessages(expertFormMessages);
  const wrong = useWrong();
  const { control } = useFormContext<ExpertValues>();
  const { fields, append, remove } = useFieldArray({ control, name: 'projects' });
  return (
    <Group title={t('group.projects')}>
      <div className={classes.list}>
        {fields.map(({ id }, at) => (
          <ProjectFields key={id} at={at} onRemove={() => remove(at)} />
        ))}
        <ListWrong text={wrong('projects.root')} />
        {fields.length < EXPERT_LIMITS.projectsMax && <AddRow label={t('addProject')} onAdd={() => append(EMPTY_PROJECT)} />}
      </div>
    </Group>
  );
};

interface ProjectProps {
  readonly at: number;
  readonly onRemove: () => void;
}

const ProjectFields = ({ at, onRemove }: ProjectProps) => {
  const t = useMessages(expertFormMessages);
  const wrong = useWrong();
  const { control, register } = useFormContext<ExpertValues>();
  const from = useWatch({ control, name: `projects.${at}.from` });
  const sources = [
    { value: 'typed' as const, label: t('typed') },
    { value: 'reference' as const, label: t('fromReference') },
  ];
  return (
    <div className={classes.project} role="group" aria-label={t('project', { n: at + 1 })}>
      <div className={classes.projectHead}>
        <Controller control={control} name={`projects.${at}.from`} render={({ field }) => <SegmentedFilter label={t('source')} value={field.value} options={sources} onChange={field.onChange} />} />
        <RemoveRow label={t('removeProject', { n: at + 1 })} onRemove={onRemove} />
      </div>
      {from === 'reference' ? <ReferenceSelect at={at} /> : <TypedFields at={at} />}
      <div className={classes.thirds}>
        <Controller control={control} name={`projects.${at}.startsOn`} render={({ field }) => <DayInput label={t('startsOn')} value={field.value} onChange={field.onChange} onBlur={field.onBlur} error={wrong(`projects.${at}.startsOn`)} />} />
        <Controller control={control} name={`projects.${at}.endsOn`} render={({ field }) => <DayInput label={t('endsOn')} description={t('endsOnHint')} value={field.value} onChange={field.onChange} onBlur={field.onBlur} error={wrong(`projects.${at}.endsOn`)} />} />
        <TextInput label={t('task')} maxLength={EXPERT_LIMITS.taskMax} {...register(`projects.${at}.task`)} error={wrong(`projects.${at}.task`)} />
      </div>
    </div>
  );
};

const TypedFields = ({ at }: { readonly at: number }) => {
  const t = useMessages(expertFormMessages);
  const wrong = useWrong();
  const { control, register } = useFormContext<ExpertValues>();
  const isLost = useWatch({ control, name: `projects.${at}.isLost` });
  return (
    <>
      {isLost && <p className={classes.lost}>{t('referenceLost')}</p>}
      <div className={layout.fields}>
        <TextInput label={t('projectTitle')} maxLength={EXPERT_LIMITS.projectTitleMax} {...register(`projects.${at}.title`)} error={wrong(`projects.${at}.title`)} />
        <TextInput label={t('buyer')} maxLength={EXPERT_LIMITS.buyerMax} {...register(`projects.${at}.buyer`)} error={wrong(`projects.${at}.buyer`)} />
      </div>
    </>
  );
};

import { ActionIcon, Button } from '@mantine/core';
import { REFERENCE_LIMITS } from '@shoal/references-domain';
import { IconPlus, IconX } from '@tabler/icons-react';
import { formatWonExact, readWon, useLanguage, useMessages } from '@shoal/ui';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { FieldGroup } from '../registry/form-group';
import layout from '../registry/form.module.css';
import classes from './reference-form.module.css';
import { referenceFormMessages } from './reference-form.messages';
import { type ReferenceValues, totalWon } from './reference-values';
import { DayInput, TypedText, WonInput } from './typed-inputs';
import { useWrong } from './use-wrong';

/** 차수: only for continued contracts, so that there are none at first. */
export const PhaseFields = () => {
  const t = useMessages(referenceFormMessages);
  const wrong = useWrong();
  const { control } = useFormContext<ReferenceValues>();
  const { fields, append, remove } = useFieldArray({ control, name: 'phases' });
  const problem = wrong('phases');
  return (
    <FieldGroup title={t('group.phases')}>
      <div className={layout.wide}>
        <p className={classes.hint}>{t('hint.phases')}</p>
        <ul className={classes.rows}>
          {fields.map((field, at) => (
            <PhaseRow key={field.id} at={at} onRemove={() => remove(at)} />
          ))}
        </ul>
        {fields.length > 0 && <Total />}
        {problem && (
          <p className={classes.wrong} role="alert">
            {problem}
          </p>
        )}
        {fields.length < REFERENCE_LIMITS.phasesMax && (
          <Button variant="default" leftSection={<IconPlus size={14} stroke={1.6} aria-hidden />} onClick={() => append({ name: t('phaseDefault', { n: fields.length + 1 }), amount: '', part: '', completedOn: '' })}>
            {t('addPhase')}
          </Button>
        )}
      </div>
    </FieldGroup>
  );
};

const PhaseRow = ({ at, onRemove }: { readonly at: number; readonly onRemove: () => void }) => {
  const t = useMessages(referenceFormMessages);
  const { control } = useFormContext<ReferenceValues>();
  const method = useWatch({ control, name: 'method' });
  const withPart = method === 'DIVIDED' || method === 'SUBCONTRACT';
  const path = `phases.${at}` as const;
  const n = at + 1;
  return (
    <li className={classes.phase} data-part={withPart || undefined}>
      <TypedText name={`${path}.name`} label={t('columns.name')} aria-label={t('phaseName', { n })} maxLength={REFERENCE_LIMITS.nameMax} />
      <WonInput name={`${path}.amount`} label={t('columns.amount')} aria-label={t('phaseAmount', { n })} />
      {withPart && <WonInput name={`${path}.part`} label={t('columns.part')} aria-label={t('phasePart', { n })} />}
      <DayInput name={`${path}.completedOn`} label={t('columns.day')} aria-label={t('phaseDay', { n })} />
      <ActionIcon className={classes.removePhase} aria-label={t('removePhase', { n })} onClick={onRemove}>
        <IconX size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
    </li>
  );
};

const Total = () => {
  const t = useMessages(referenceFormMessages);
  const language = useLanguage();
  const { control } = useFormContext<ReferenceValues>();
  const [amount, phases] = useWatch({ control, name: ['amount', 'phases'] });
  const total = totalWon(phases.map((phase) => phase.amount));
  const whole = readWon(amount);
  return (
    <output className={classes.total} data-over={(whole !== null && total > BigInt(whole)) || undefined}>
      {whole === null ? t('total', { total: formatWonExact(total.toString(), language) }) : t('totalOf', { total: formatWonExact(total.toString(), language), whole: formatWonExact(whole, language) })}
    </output>
  );
};

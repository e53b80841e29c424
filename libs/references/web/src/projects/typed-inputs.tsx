import { TextInput, type TextInputProps } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { readWon, useFormat } from '@shoal/ui';
import { Controller, type FieldPath, useFormContext, useWatch } from 'react-hook-form';
import { readTypedDay } from '../registry/typed-day';
import { BELOW } from '../registry/form-group';
import type { ReferenceValues } from './reference-values';
import { useWrong } from './use-wrong';

interface TypedProps extends Omit<TextInputProps, 'name' | 'error' | 'description'> {
  readonly name: FieldPath<ReferenceValues>;
  /** Below the field while nothing is wrong with it. */
  readonly hint?: string;
}

/** A text of the form with its problem in words. */
export const TypedText = ({ name, hint, ...props }: TypedProps) => {
  const { register } = useFormContext<ReferenceValues>();
  const problem = useWrong()(name);
  return <TextInput inputWrapperOrder={BELOW} {...props} {...register(name)} description={problem ? undefined : hint} error={problem} />;
};

/** Takes '12.4억' and says in full what was understood. */
export const WonInput = ({ name, hint, ...props }: TypedProps) => {
  const format = useFormat();
  const { control } = useFormContext<ReferenceValues>();
  const won = readWon(String(useWatch({ control, name }) ?? ''));
  return <TypedText name={name} hint={won === null ? hint : `${format.won(won)} · ${format.wonExact(won)}`} {...props} />;
};

interface DayInputProps {
  readonly name: FieldPath<ReferenceValues>;
  readonly label: string;
  readonly 'aria-label'?: string;
  readonly withAsterisk?: boolean;
  readonly disabled?: boolean;
}

/** A day picked or typed: '2026-12-14', '2026. 12. 14', '20261214'. */
export const DayInput = ({ name, ...props }: DayInputProps) => {
  const { control } = useFormContext<ReferenceValues>();
  const wrong = useWrong();
  return (
    <Controller
      name={name}
      control={control}
      render={({ field: { value, onChange, onBlur, ref } }) => (
        <DateInput ref={ref} inputWrapperOrder={BELOW} valueFormat="YYYY-MM-DD" placeholder="YYYY-MM-DD" dateParser={readTypedDay} {...props} value={typeof value === 'string' && value !== '' ? value : null} onChange={(day) => onChange(day ?? '')} onBlur={onBlur} error={wrong(name)} />
      )}
    />
  );
};

export const ShareInput = (props: TypedProps) => <TypedText inputMode="decimal" rightSection="%" {...props} />;

import { DateInput } from '@mantine/dates';
import { uiMessages, useMessages } from '@shoal/ui';
import { BELOW } from './form-group';
import { readTypedDay } from './typed-day';

interface DayInputProps {
  readonly label: string;
  /** YYYY-MM-DD, or empty. */
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly onBlur?: () => void;
  readonly description?: string | undefined;
  readonly error?: string | undefined;
}

/** A day picked or typed: '2026-12-14', '2026. 12. 14', '20261214'. */
export const DayInput = ({ label, value, onChange, onBlur, description, error }: DayInputProps) => {
  const t = useMessages(uiMessages);
  return (
    <DateInput
      label={label}
      inputWrapperOrder={BELOW}
      description={error ? undefined : description}
      valueFormat="YYYY-MM-DD"
      placeholder="YYYY-MM-DD"
      dateParser={readTypedDay}
      clearable
      clearButtonProps={{ 'aria-label': t('list.clear') }}
      value={value || null}
      onChange={(day) => onChange(day ?? '')}
      onBlur={onBlur}
      error={error}
    />
  );
};

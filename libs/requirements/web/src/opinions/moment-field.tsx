import { TextInput } from '@mantine/core';
import { useMessages } from '@shoal/ui';
import type { MomentValue } from './moment';
import classes from './opinions.module.css';
import { opinionsMessages } from './opinions.messages';

interface MomentFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly value: MomentValue;
  readonly onChange: (value: MomentValue) => void;
  readonly error?: string | undefined;
}

/** The end of the time for opinions. */
export const MomentField = ({ label, description, value, onChange, error }: MomentFieldProps) => {
  const t = useMessages(opinionsMessages);
  return (
    <div role="group" aria-label={label} className={classes.moment}>
      <TextInput type="date" label={label} aria-label={`${label}, ${t('open.date')}`} value={value.day} onChange={(event) => onChange({ ...value, day: event.currentTarget.value })} error={error !== undefined} />
      <TextInput type="time" label={t('open.time')} aria-label={`${label}, ${t('open.time')}`} value={value.time} onChange={(event) => onChange({ ...value, time: event.currentTarget.value })} error={error !== undefined} />
      {(error ?? description) && (
        <p className={error ? classes.wrong : classes.quiet} role={error ? 'alert' : undefined}>
          {error ?? description}
        </p>
      )}
    </div>
  );
};

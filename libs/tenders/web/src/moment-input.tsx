import { Input } from '@mantine/core';
import { DateInput, TimePicker } from '@mantine/dates';
import { useMessages } from '@shoal/ui';
import type { Ref } from 'react';
import classes from './moment-input.module.css';
import { formMessages } from './tender-form.messages';
import type { MomentValue } from './tender-values';
import { readTypedDay } from './typed-day';

interface MomentInputProps {
  readonly label: string;
  readonly value: MomentValue;
  readonly onChange: (value: MomentValue) => void;
  readonly error?: string | undefined;
  /** The first field, so that a form can lead there. */
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A day and a time of Seoul's clock, typed or chosen; a time is always asked for, because a deadline has one. */
export const MomentInput = ({ label, value, onChange, error, inputRef }: MomentInputProps) => {
  const t = useMessages(formMessages);
  return (
    <Input.Wrapper label={label} error={error} labelElement="div" classNames={{ label: classes.label, error: classes.error }}>
      <div className={classes.moment} role="group" aria-label={label}>
        <DateInput
          ref={inputRef}
          aria-label={`${label}, ${t('date')}`}
          valueFormat="YYYY-MM-DD"
          placeholder="2026-12-01"
          dateParser={readTypedDay}
          clearable
          value={value.day || null}
          onChange={(day) => onChange({ ...value, day: day ?? '' })}
          error={error !== undefined}
        />
        <TimePicker
          aria-label={`${label}, ${t('time')}`}
          hoursInputLabel={`${label}, ${t('hours')}`}
          minutesInputLabel={`${label}, ${t('minutes')}`}
          clearable
          size="sm"
          classNames={{ wrapper: classes.clock }}
          value={value.time}
          onChange={(time) => onChange({ ...value, time: time.slice(0, 5) })}
          error={error !== undefined}
        />
      </div>
    </Input.Wrapper>
  );
};

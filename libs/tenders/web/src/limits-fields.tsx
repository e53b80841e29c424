import { TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useMessages } from '@shoal/ui';
import { Controller, useFormContext } from 'react-hook-form';
import type { LimitsValues } from './limits-values';
import { tenderMessages } from './tender.messages';
import { readTypedDay } from './typed-day';

/** The limits inside any form that keeps them under `limits`. */
export const LimitsFields = ({ autoFocus = false }: { readonly autoFocus?: boolean }) => {
  const t = useMessages(tenderMessages);
  const { register, control, formState } = useFormContext<{ limits: LimitsValues }>();
  const wrong = (field: keyof LimitsValues): string | undefined => {
    const reason = formState.errors.limits?.[field]?.message;
    return reason && t(`limits.wrong.${reason}` as 'limits.wrong.members');
  };
  return (
    <>
      <TextInput label={t('limits.members')} data-autofocus={autoFocus || undefined} inputMode="numeric" {...register('limits.maxMembers')} error={wrong('maxMembers')} />
      <TextInput label={t('limits.share')} inputMode="decimal" {...register('limits.minShare')} error={wrong('minShare')} />
      <TextInput label={t('limits.source')} placeholder={t('limits.sourceHint')} {...register('limits.limitsSource')} error={wrong('limitsSource')} />
      <Controller
        name="limits.limitsAsOf"
        control={control}
        render={({ field }) => (
          <DateInput
            ref={field.ref}
            label={t('limits.asOf')}
            valueFormat="YYYY-MM-DD"
            placeholder="2026-12-01"
            dateParser={readTypedDay}
            clearable
            value={field.value || null}
            onChange={(day) => field.onChange(day ?? '')}
            onBlur={field.onBlur}
            error={wrong('limitsAsOf')}
          />
        )}
      />
    </>
  );
};

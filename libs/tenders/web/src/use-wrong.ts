import { useMessages } from '@shoal/ui';
import { useFormContext } from 'react-hook-form';
import { formMessages } from './tender-form.messages';
import type { TenderField, TenderValues } from './tender-values';

/** The sentence for what is wrong at a field, if something is. */
export const useWrong = () => {
  const t = useMessages(formMessages);
  const { errors } = useFormContext<TenderValues>().formState;
  return (field: TenderField): string | undefined => {
    const reason = errors[field]?.message;
    return typeof reason === 'string' ? t(`wrong.${reason}` as 'wrong.missing') : undefined;
  };
};

import { useMessages } from '@shoal/ui';
import { get, useFormContext } from 'react-hook-form';
import { referenceFormMessages } from './reference-form.messages';
import type { ReferenceValues } from './reference-values';

interface Problem {
  readonly message?: unknown;
  /** Where a list has a problem of its own. */
  readonly root?: { readonly message?: unknown };
}

/** The sentence for what is wrong at a field, by its path, if something is. */
export const useWrong = () => {
  const t = useMessages(referenceFormMessages);
  const { errors } = useFormContext<ReferenceValues>().formState;
  return (path: string): string | undefined => {
    const problem = get(errors, path) as Problem | undefined;
    const reason = problem?.root?.message ?? problem?.message;
    return typeof reason === 'string' ? t(`wrong.${reason}` as 'wrong.missing') : undefined;
  };
};

import { type ExpertReason, expertReasonText } from '@shoal/references-domain';
import { useLanguage } from '@shoal/ui';
import { get, useFormContext } from 'react-hook-form';
import type { ExpertValues } from './expert-values';

/** What is wrong at a field ('projects.1.endsOn'), in the language of the screen. */
export const useWrong = (): ((path: string) => string | undefined) => {
  const { formState } = useFormContext<ExpertValues>();
  const language = useLanguage();
  return (path) => {
    const reason: unknown = get(formState.errors, `${path}.message`);
    return typeof reason === 'string' ? expertReasonText(reason as ExpertReason, language) : undefined;
  };
};

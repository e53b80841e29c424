import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { errorText, ERRORS, type ErrorArguments, type ErrorCode } from '@shoal/contract';
import { i18n } from '../i18n/i18n';
import type { Language } from '../i18n/language';

export interface ErrorDescription {
  /** A registered code; `NETWORK` when no answer came; `UNKNOWN` otherwise. */
  readonly code: ErrorCode | 'NETWORK' | 'UNKNOWN';
  /** What happened, what was kept, what to do, in the language of the screen. */
  readonly text: string;
  readonly args: ErrorArguments;
}

const isCode = (code: unknown): code is ErrorCode => typeof code === 'string' && Object.hasOwn(ERRORS, code);
const argumentsOf = (value: unknown): ErrorArguments => (value !== null && typeof value === 'object' ? (value as ErrorArguments) : {});
const own = (key: 'network' | 'crash', language: Language): string => i18n.t(`ui:error.${key}`, { lng: language });

/** Reads what Apollo, fetch or anything else threw. Known codes speak the screen's language, whatever the server's. */
export const describeError = (error: unknown, language: Language): ErrorDescription => {
  if (CombinedGraphQLErrors.is(error)) {
    const extensions = error.errors[0]?.extensions ?? {};
    const args = argumentsOf(extensions['args']);
    const code = extensions['code'];
    if (isCode(code)) return { code, args, text: errorText(code, language, args) };
    // Apollo's own words for a value that no scalar or input takes; they name the field.
    if (code === 'BAD_USER_INPUT') {
      const detail = error.errors[0]?.message ?? '';
      return { code: 'INVALID_INPUT', args: { detail }, text: errorText('INVALID_INPUT', language, { detail }) };
    }
    return { code: 'INTERNAL', args, text: errorText('INTERNAL', language) };
  }
  // fetch answers a refused connection with a TypeError; Apollo wraps other statuses in a ServerError.
  if (error instanceof TypeError || (error instanceof Error && /^Server(Parse)?Error$/.test(error.name))) {
    return { code: 'NETWORK', args: {}, text: own('network', language) };
  }
  return { code: 'UNKNOWN', args: {}, text: own('crash', language) };
};

/** Asking once more cannot change what was hidden, forbidden or wrongly entered. */
export const isWorthRetrying = (code: ErrorDescription['code']): boolean =>
  code === 'NETWORK' || code === 'UNKNOWN' || ['unavailable', 'internal', 'too_many'].includes(ERRORS[code].category);

/** Whether the server refused with this very code. */
export const hasErrorCode = (error: unknown, code: ErrorCode): boolean => CombinedGraphQLErrors.is(error) && error.errors.some((one) => one.extensions?.['code'] === code);

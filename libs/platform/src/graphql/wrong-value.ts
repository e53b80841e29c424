import { ShoalError } from '@shoal/contract';

interface Reason {
  readonly ko: string;
  readonly en: string;
}

const MISSING: Reason = { ko: '값이 빠졌습니다', en: 'a value is missing' };
const OTHER: Reason = { ko: '형식이 맞지 않습니다', en: 'it does not have the right form' };
const TYPES: Readonly<Record<string, Reason>> = {
  Int: { ko: '정수여야 합니다', en: 'it must be a whole number' },
  Float: { ko: '숫자여야 합니다', en: 'it must be a number' },
  Boolean: { ko: '예 또는 아니요여야 합니다', en: 'it must be true or false' },
  String: { ko: '글자여야 합니다', en: 'it must be text' },
  ID: { ko: '식별자여야 합니다', en: 'it must be an id' },
};

/** What graphql-js says behind the field, as far as it says nothing of the value. */
const reasonOf = (said: string): { readonly reason: Reason; readonly field?: string } => {
  const missing = /^Field "(\w{1,60})" of required type/.exec(said);
  if (missing?.[1]) return { reason: MISSING, field: missing[1] };
  const unknown = /^Field "(\w{1,60})" is not defined by type/.exec(said);
  if (unknown?.[1]) return { reason: { ko: '없는 항목입니다', en: 'there is no such field' }, field: unknown[1] };
  if (/^Expected non-nullable type/.test(said)) return { reason: MISSING };
  if (/^Day must be /.test(said)) return { reason: { ko: '날짜는 2026-11-25처럼 적어야 합니다', en: 'a day is written as 2026-11-25' } };
  if (/^Won must be /.test(said)) return { reason: { ko: '금액은 0원부터 999조 원까지의 정수여야 합니다', en: 'an amount is a whole number of won, 0 to 999 trillion' } };
  const listed = /^Value "[^]*" does not exist in "(\w+)" enum/.exec(said) ?? /^Enum "(\w+)" cannot represent/.exec(said);
  if (listed) return { reason: { ko: `${listed[1]}의 값이 아닙니다`, en: `it is no value of ${listed[1]}` } };
  return { reason: TYPES[/^(\w+) cannot represent/.exec(said)?.[1] ?? ''] ?? OTHER };
};

const refusal = (path: string, reason: Reason): ShoalError => new ShoalError('INVALID_INPUT', { detail: `${path}: ${reason.ko}`, detailEn: `${path}: ${reason.en}`, field: path });

// The first that looks like a field is it: quotes in the sender's value before it are escaped, and the reason behind it may repeat the value as it is.
const AT_FIELD = /^Variable "\$(\w+)" got invalid value [^]*? at "(\1(?:\.\w{1,60}|\[\d+\])*)"; ([^]*)$/;
const WHOLE = /^Variable "\$(\w{1,60})" got invalid value [^]*; ([^;]*)$/;
const ABSENT = /^Variable "\$(\w{1,60})" of (?:required|non-null) type/;

/** A variable that does not fit, as a refusal that names the field and never what was sent; null where the message is about something else. */
export const wrongVariable = (message: string): ShoalError | null => {
  const absent = ABSENT.exec(message);
  if (absent?.[1]) return refusal(absent[1], MISSING);
  const [, , path, said] = AT_FIELD.exec(message) ?? ['', ...(WHOLE.exec(message) ?? [])];
  if (path === undefined || said === undefined) return null;
  const { reason, field } = reasonOf(said);
  // `input.issuedOn` is the screen's field `issuedOn`.
  const inside = [...path.split('.').slice(1), ...(field ? [field] : [])].join('.');
  return refusal(inside || path, reason);
};

const SAID_MAX = 200;

/** graphql-js’s own sentence about a query that it could not take, without the values that stand in it. */
export const withoutValues = (message: string): string => {
  const cut = message
    .replace(/, found [^]*$/, '.')
    .replace(/(cannot represent (?:a |an )?[\w-]+(?: [\w-]+)? value): [^]*$/, '$1.')
    .replace(/^Value "[^]*" does not exist in/, 'The value does not exist in')
    .replace(/^(Syntax Error: )Unterminated [^]*$/, '$1Unterminated string.');
  return cut.length > SAID_MAX ? `${cut.slice(0, SAID_MAX)}…` : cut;
};

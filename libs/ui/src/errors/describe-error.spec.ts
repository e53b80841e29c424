import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { describeError, hasErrorCode, isWorthRetrying } from './describe-error';

const refusal = (extensions: Record<string, unknown>, message = 'from the server') => new CombinedGraphQLErrors({ errors: [{ message, extensions }] });

describe('describeError', () => {
  it('says a registered code in the language of the screen, with its arguments', () => {
    const error = refusal({ code: 'TOO_MANY_ATTEMPTS', args: { seconds: 30 } });
    expect(describeError(error, 'ko').text).toBe('시도가 너무 많습니다. 30초 뒤에 다시 해 주세요.');
    expect(describeError(error, 'en').text).toBe('Too many attempts. Please try again in 30 seconds.');
    expect(hasErrorCode(error, 'TOO_MANY_ATTEMPTS')).toBe(true);
    expect(hasErrorCode(error, 'NOT_FOUND')).toBe(false);
  });

  it('keeps quiet about what no code explains', () => {
    expect(describeError(refusal({ code: 'SOMETHING_ELSE' }, 'column "x" does not exist'), 'en')).toMatchObject({ code: 'INTERNAL' });
    expect(describeError(refusal({ code: 'SOMETHING_ELSE' }, 'column "x" does not exist'), 'en').text).not.toContain('column');
  });

  it('names the field that Apollo could not read', () => {
    expect(describeError(refusal({ code: 'BAD_USER_INPUT' }, 'Day cannot represent "x"'), 'en').text).toContain('Day cannot represent');
  });

  it('takes a refused connection and a broken answer for what they are', () => {
    expect(describeError(new TypeError('Failed to fetch'), 'en').code).toBe('NETWORK');
    expect(describeError(new ServerError('Bad gateway', { response: new Response('', { status: 502 }), bodyText: '' }), 'ko').code).toBe('NETWORK');
    expect(describeError(new Error('x is undefined'), 'ko').code).toBe('UNKNOWN');
  });

  it('offers to try again only where that can help', () => {
    expect(['NETWORK', 'UNAVAILABLE', 'NOT_FOUND', 'FORBIDDEN', 'STALE_VERSION'].map((code) => isWorthRetrying(code as 'NETWORK'))).toEqual([true, true, false, false, false]);
  });
});

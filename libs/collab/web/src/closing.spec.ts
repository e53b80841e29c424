import { readClosing } from './closing';

describe('readClosing', () => {
  it.each([
    [4401, 'not_signed_in', { kind: 'ended', ended: 'not_signed_in', refused: null }],
    [4403, 'no_access', { kind: 'ended', ended: 'no_access', refused: 'no_access' }],
    [4403, '', { kind: 'ended', ended: 'no_access', refused: 'no_access' }],
    [4403, 'read_only', { kind: 'anew', refused: 'read_only' }],
    [4408, 'access_ended', { kind: 'ended', ended: 'access_ended', refused: 'access_ended' }],
    [4413, 'too_large', { kind: 'anew', refused: 'too_large' }],
    [4422, 'malformed', { kind: 'anew', refused: 'malformed' }],
    [4429, 'too_fast', { kind: 'retry' }],
    [1012, 'not_saved', { kind: 'retry' }],
    [1012, 'restarting', { kind: 'spread' }],
    [1006, '', { kind: 'retry' }],
  ])('%i %s', (code, reason, expected) => {
    expect(readClosing(code, reason)).toEqual(expected);
  });
});

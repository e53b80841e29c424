import { changeLines } from './change-value';

const formats = { wonExact: (won: string) => `${won}원`, instant: (at: string) => `<${at}>`, method: (method: string) => `[${method}]`, nothing: '없음' };

describe('changeLines', () => {
  it.each([
    ['budget', '100', ['100원']],
    ['budget', null, ['없음']],
    ['closesAt', '2026-12-14T01:00:00.000Z', ['<2026-12-14T01:00:00.000Z>']],
    ['techWeight', '90', ['90%']],
    ['jointMethods', 'joint,divided', ['[joint] · [divided]']],
    ['attachments', 'a.hwpx\nb.hwpx', ['a.hwpx', 'b.hwpx']],
    ['title', '', ['없음']],
    ['somethingNew', 'x', ['x']],
  ])('%s %j', (field, value, lines) => expect(changeLines(field, value, formats)).toEqual(lines));
});

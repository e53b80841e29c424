import type { UploadRefused } from '@shoal/ui';
import { refuseEarly } from './upload-rfp';

const refusalOf = (name: string, size: number): string => {
  try {
    refuseEarly({ name, size });
    return '';
  } catch (error) {
    return (error as UploadRefused).sentence('ko') ?? '';
  }
};

describe('before a file travels', () => {
  it.each(['a.hwpx', 'A.HWP', '제안요청서.docx', 'x.y.PDF'])('%s may', (name) => expect(refusalOf(name, 1)).toBe(''));
  it.each([
    ['a.hwpx', 100 * 1024 * 1024 + 1, '100MB보다 큽니다'],
    ['a.hwpx', 0, '내용이 없습니다'],
    ['a.xlsx', 1, '형식이 아닙니다'],
    ['hwpx', 1, '형식이 아닙니다'],
  ])('%s of %i bytes is refused with a sentence', (name, size, sentence) => expect(refusalOf(name, size)).toContain(sentence));
});

import { isChip, suggestChip } from './chip';
import { stripLegalForm } from './legal-form';

describe('stripLegalForm', () => {
  it.each([
    ['(주)나루소프트', '나루소프트'],
    ['㈜나루소프트', '나루소프트'],
    ['나루소프트㈜', '나루소프트'],
    ['나루소프트(주)', '나루소프트'],
    ['주식회사 나루소프트', '나루소프트'],
    ['주식회사나루소프트', '나루소프트'],
    ['나루소프트 주식회사', '나루소프트'],
    ['（주） 나루소프트', '나루소프트'],
    ['유한회사 다온', '다온'],
    ['(사)한국물결협회', '한국물결협회'],
    ['Naru Soft Co., Ltd.', 'Naru Soft'],
    ['Naru Soft Co.,Ltd', 'Naru Soft'],
    ['Saebom Inc.', 'Saebom'],
    ['Daon Data LLC', 'Daon Data'],
    ['Incheon Systems', 'Incheon Systems'],
    ['Zinc', 'Zinc'],
    ['나주시스템', '나주시스템'],
    ['주식회사', '주식회사'],
    ['(주)', '(주)'],
  ])('%s → %s', (name, bare) => expect(stripLegalForm(name)).toBe(bare));
});

describe('chip', () => {
  it.each([
    ['나루', true],
    ['나루'.normalize('NFD'), true],
    ['나', false],
    ['나루소', false],
    ['NR', false],
    ['나 ', false],
    ['ㄴㄹ', false],
    ['나1', false],
  ])('%j is a chip: %s', (text, valid) => expect(isChip(text)).toBe(valid));

  it.each([
    ['(주)나루소프트', '나루'],
    ['주식회사 새봄', '새봄'],
    ['AI나루', '나루'],
    ['Naru', null],
    ['(주)빛', null],
  ])('%s suggests %s', (name, chip) => expect(suggestChip(name)).toBe(chip));
});

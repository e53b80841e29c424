import type { CertificateProblem } from '../certificates/certificate';
import type { ExpertReason } from '../experts/check-expert';
import type { ReferenceReason } from '../projects/check-reference';

export const CELL_CODES = [
  'missing',
  'too_long',
  'not_day',
  'not_won',
  'not_share',
  'not_months',
  'not_yes_no',
  'not_among',
  'not_entry',
  'not_business_number',
  'not_chip',
  'not_email',
  'chip_taken',
  'formula',
  'resident_number',
] as const;
export type CellCode = (typeof CELL_CODES)[number] | ReferenceReason | ExpertReason | CertificateProblem;

/** English words stand beside the Korean ones as `nameEn`, as in the registry of errors. */
export type CellArguments = Readonly<Record<string, string | number>>;

export interface CellFault {
  readonly code: CellCode;
  readonly args: CellArguments;
}

/** What keeps a row out, at the column where it stands. */
export interface CellProblem extends CellFault {
  readonly column: string;
}

type Words = Readonly<Record<'ko' | 'en', string>>;

/** Where the words of the rule itself come along as `detail`, they are the sentence. */
const SENTENCES: Readonly<Record<string, Words>> = {
  missing: { ko: '꼭 적어야 하는 칸입니다.', en: 'This has to be filled in.' },
  too_long: { ko: '{max}자까지 적을 수 있습니다.', en: 'At most {max} characters.' },
  not_day: { ko: '날짜를 2024-03-01처럼 적어 주세요.', en: 'Write a day as 2024-03-01.' },
  not_won: { ko: '원 단위의 숫자로 적어 주세요(예: 1,240,000,000).', en: 'Write whole won in digits, e.g. 1,240,000,000.' },
  not_share: { ko: '지분율을 35%나 12.5%처럼 적어 주세요(소수 둘째 자리까지).', en: 'Write a share as 35% or 12.5%, with up to two decimals.' },
  not_months: { ko: '개월 수나 「12년 3개월」처럼 적어 주세요.', en: 'Write months as a number, or as “12년 3개월” (12y 3m).' },
  not_yes_no: { ko: '「예」나 「아니오」로 적어 주세요.', en: 'Write yes or no.' },
  not_among: { ko: '다음 가운데 하나를 적어 주세요: {allowed}.', en: 'Write one of: {allowed}.' },
  not_entry: { ko: '{at}번째 항목을 읽을 수 없습니다. 「{shape}」 순서로 적고 항목은 ;로 나눠 주세요.', en: 'Entry {at} cannot be read. Write “{shape}” and part entries with “;”.' },
  not_business_number: { ko: '사업자등록번호의 검증번호가 맞지 않습니다.', en: 'The check digit of the business number is not right.' },
  not_chip: { ko: '한글 두 글자로 적어 주세요.', en: 'Write two Hangul syllables.' },
  not_email: { ko: '이메일 주소가 아닙니다.', en: 'This is no e-mail address.' },
  chip_taken: { ko: '「{chip}」을 쓰는 회원사가 이미 있거나 파일 안에 두 번 있습니다. 다른 두 글자를 적어 주세요.', en: '“{chip}” is used by a member firm, or twice in this file. Write two other syllables.' },
  formula: { ko: '수식은 받지 않습니다. 값으로 붙여 넣어 주세요.', en: 'Formulas are not taken in. Paste the value instead.' },
  resident_number: { ko: '주민등록번호나 외국인등록번호로 보이는 숫자가 있습니다. 받지도 남기지도 않았으니 지워 주세요.', en: 'This looks like a resident or foreigner registration number. It was not taken in or kept; please remove it.' },
};

/** What is wrong and what to do, for the person who looks at the row. */
export const cellProblemText = ({ code, args }: CellFault, language: 'ko' | 'en'): string => {
  const word = (name: string): string => String((language === 'en' ? args[`${name}En`] : undefined) ?? args[name] ?? '');
  return args['detail'] === undefined ? (SENTENCES[code]?.[language] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => word(name)) : word('detail');
};

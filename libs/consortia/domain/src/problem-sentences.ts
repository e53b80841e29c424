import type { ErrorLanguage } from '@shoal/contract';
import type { ConsortiumProblem, ConsortiumProblemCode } from './check-consortium';

const percent = (basisPoints: number | null): string => `${(basisPoints ?? 0) / 100}%`;

type Sentence = (problem: ConsortiumProblem) => string;
const SENTENCES: Readonly<Record<ConsortiumProblemCode, Readonly<Record<ErrorLanguage, Sentence>>>> = {
  LEAD_NOT_ACCEPTED: { ko: () => '주관사가 아직 참여를 수락하지 않았습니다', en: () => 'the lead has not accepted yet' },
  LEAD_LEFT: { ko: () => '주관사가 나가 새 주관사를 정해야 합니다', en: () => 'the lead has left and another has to be chosen' },
  UNANSWERED_INVITATION: { ko: () => '아직 답하지 않은 회사가 있습니다', en: () => 'some firms have not answered yet' },
  METHOD_NOT_ALLOWED: { ko: () => '공고가 허용하지 않는 이행방식입니다', en: () => 'the notice does not allow the method' },
  TOO_MANY_MEMBERS: { ko: ({ limit, actual }) => `구성원이 ${actual}개사로 공고의 ${limit}개사를 넘습니다`, en: ({ limit, actual }) => `there are ${actual} firms, the notice allows ${limit}` },
  SHARES_NOT_100: { ko: ({ actual }) => `지분 합계가 100%가 아니라 ${percent(actual)}입니다`, en: ({ actual }) => `the shares total ${percent(actual)} instead of 100%` },
  SHARE_BELOW_MINIMUM: { ko: ({ limit }) => `최소 지분 ${percent(limit)}보다 적은 회사가 있습니다`, en: ({ limit }) => `a share is below the minimum of ${percent(limit)}` },
  PART_MISSING: { ko: () => '분담내용이 비어 있는 회사가 있습니다', en: () => 'a firm has no part' },
};

/** What is to settle, each once, for the inside of an error's sentence. */
export const problemSentences = (problems: readonly ConsortiumProblem[], language: ErrorLanguage): string =>
  [...new Set(problems.map((problem) => SENTENCES[problem.code][language](problem)))].join(language === 'ko' ? ', ' : '; ');

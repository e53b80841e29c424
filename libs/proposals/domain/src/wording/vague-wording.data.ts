/**
 * `guide`: instructions to proposers say that evaluators count it as "not possible" (공공SW사업 제안요청서 작성 예시, NIPA, July 2022:
 * "할 수 있다", "고려하고 있다"); `practice`: wording of the same kind that proposals are warned of. Read on 2026-11-23.
 */
export type VagueSource = 'guide' | 'practice';

export interface VagueWording {
  readonly id: string;
  readonly source: VagueSource;
  /** Beginning at the words themselves; `[L]` stands for any syllable that ends with ㄹ. */
  readonly pattern: string;
  /** How one would say it so that it counts. */
  readonly instead: { readonly ko: string; readonly en: string };
}

export const VAGUE_WORDING_SOURCES: Readonly<Record<VagueSource, { readonly ko: string; readonly en: string; readonly date: string }>> = {
  guide: { ko: '공공SW사업 제안요청서 작성 예시(NIPA)', en: 'NIPA’s example of RFPs for public software', date: '2022-07' },
  practice: { ko: '제안서 작성 관행', en: 'usual advice on proposals', date: '2026-11' },
};

/** Ends of a sentence's verb: polite, plain, noun form, and what goes on behind it. */
const IS = '(?:이다|입니다|이며|임|이고)?';
const BEING = '있(?:습니다|다(?![는면])|음|으며|고(?!자)|으나)';
const GOING_ON = '중(?![가-힣])|중(?:이다|입니다|이며|임)';
const WILL = '(?:하겠(?:습니다|다|으며)|해\\s?나가겠(?:습니다|다)|하고자\\s?(?:합니다|한다|함)|할\\s?(?:예정|계획|것|방침)' + IS + ')';

export const VAGUE_WORDINGS: readonly VagueWording[] = [
  { id: 'can', source: 'guide', pattern: `[가-힣]*[L]\\s?수(?:도|가)?\\s?(?:${BEING}|있겠(?:습니다|다)|있을\\s?것(?:으로[가-힣 ]*?(?:다|함|됨)|${IS}))`, instead: { ko: '“합니다”처럼 하는 일로 쓰세요.', en: 'Say what you do.' } },
  { id: 'considering', source: 'guide', pattern: `고려\\s?(?:하고\\s?${BEING}|${GOING_ON}|${WILL}|해\\s?보겠(?:습니다|다))`, instead: { ko: '고려한 결과를 정해서 쓰세요.', en: 'Say what you decided.' } },
  { id: 'review', source: 'practice', pattern: `검토\\s?(?:예정|${GOING_ON}|하고\\s?${BEING}|${WILL}|해\\s?보겠(?:습니다|다))${IS}`, instead: { ko: '검토를 마치고 결과를 쓰세요.', en: 'Finish the review and say what came of it.' } },
  { id: 'if-possible', source: 'practice', pattern: '가능(?:하다면|하면|한\\s?(?:한(?![가-힣])|경우|범위)(?:\\s?(?:내|안))?(?:에서|에는|에)?)', instead: { ko: '조건을 빼거나, 어떤 조건인지 숫자로 쓰세요.', en: 'Leave the condition out, or give it in figures.' } },
  { id: 'effort', source: 'practice', pattern: `(?:노력|힘쓰)(?:${WILL}|하고\\s?${BEING}|겠(?:습니다|다)|합니다|한다|함|하며)|최선을\\s?다(?:하겠(?:습니다|다)|할\\s?것${IS}|합니다|한다|함)`, instead: { ko: '무엇을 언제까지 얼마나 하는지 쓰세요.', en: 'Say what is done, by when and how much.' } },
  { id: 'later', source: 'practice', pattern: `추후(?:에)?\\s?(?:별도\\s?)?(?:협의|논의|검토|결정|확정|제시|제공)(?:\\s?(?:예정|후|를|하여|해서|${WILL}))*${IS}`, instead: { ko: '제안하는 시점에 정해서 쓰세요.', en: 'Decide it now.' } },
  { id: 'expected', source: 'practice', pattern: `(?:될|할|일)\\s?것으로\\s?(?:예상|기대|생각|판단)(?:됩니다|된다|됨|합니다|한다|함)`, instead: { ko: '목표값과 근거로 쓰세요.', en: 'Give a target and its ground.' } },
];

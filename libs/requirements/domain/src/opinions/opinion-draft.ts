import type { SourcePlace } from '../reading/rfp-reading';
import { clauseRule } from '../clauses/clause-rules.data';

/** The parts of an opinion on one clause, as a buyer expects them. */
export const OPINION_HEADINGS = ['조항', '문제점', '법적 근거', '제안 문구', '근거 자료'] as const;

/** What the text begins with; the same shapes as blocks of a section. */
export type OpinionBlock = { readonly h: 2 | 3; readonly text: string } | { readonly p: string } | { readonly quote: string };

export interface ChosenClause {
  readonly ruleId: string;
  readonly quote: string;
  readonly places: readonly SourcePlace[];
}

/** Nothing in a quoted text is a mark of ours: `**` and `[…](https…)` would be read as one. */
const plain = (text: string): string => text.replace(/\*\*/g, '* *').replace(/\]\(/g, '] (').replace(/\s*\n\s*/g, ' ');

const placeText = (places: readonly SourcePlace[]): string => {
  const pages = [...new Set(places.flatMap(({ page }) => page ?? []))];
  return pages.length > 0 ? `제안요청서 ${pages.join(', ')}쪽` : '제안요청서 본문';
};

const EMPTY = '(적어 주세요)';

const onClause = ({ ruleId, quote, places }: ChosenClause, number: number): readonly OpinionBlock[] => {
  const rule = clauseRule(ruleId);
  const [clause, problem, ground, wording, evidence] = OPINION_HEADINGS;
  const cited = rule && (rule.source.basis === 'text' ? rule.source.citation : `${rule.source.citation} (원문 확인 필요)`);
  return [
    { h: 2, text: `${number}. ${rule?.what.ko ?? '의견'}` },
    { h: 3, text: clause },
    { p: placeText(places) },
    { quote: plain(quote) },
    { h: 3, text: problem },
    { p: rule?.why.ko ?? EMPTY },
    { h: 3, text: ground },
    { p: cited ?? EMPTY },
    { h: 3, text: wording },
    { p: rule?.proposal ?? EMPTY },
    { h: 3, text: evidence },
    { p: EMPTY },
  ];
};

/** The first text of an opinion: a part for each clause that was chosen, or one empty part. */
export const opinionDraft = (clauses: readonly ChosenClause[]): readonly OpinionBlock[] =>
  clauses.length > 0
    ? clauses.flatMap((clause, at) => onClause(clause, at + 1))
    : [{ h: 2, text: '1. 의견' }, ...OPINION_HEADINGS.flatMap((text): readonly OpinionBlock[] => [{ h: 3, text }, { p: EMPTY }])];

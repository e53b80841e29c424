import type { SourceDocument } from '../source/source-document';
import type { RfpReading } from '../reading/rfp-reading';
import { labelledLine } from './cards/card-label';
import type { CardDraft } from './cards/card-draft';
import { collectCards } from './cards/collect-cards';
import { finishCard, withDuplicateDoubts } from './cards/finish-cards';
import { headingCards } from './cards/heading-cards';
import { codeIn, comparableCode } from './codes/requirement-code';
import { readEvaluation } from './evaluation/evaluation';
import { readFacts } from './facts/facts';
import { readBlindRule } from './sections/blind-rule';
import { readHeadings } from './sections/headings';
import { QUALIFICATIONS, readList, SUBMISSIONS } from './sections/lists';
import { readPageLimits } from './sections/page-limits';
import { paragraphsOf } from './sections/paragraphs';
import { reconcile } from './summary/reconcile';
import { statedCounts } from './summary/stated-counts';
import { sortLists, summaryRows } from './summary/summary';
import { flowOf } from './tables/flow';
import { runningHeads } from './text/noise';

const codesOf = (drafts: readonly CardDraft[]): ReadonlySet<string> => new Set(drafts.flatMap((draft) => codeIn(draft.text('code'))?.code ?? []).map(comparableCode));
const firstBlock = (draft: CardDraft): number => draft.places[0]?.block ?? 0;

/** What an RFP's document says, as far as its own words and tables show it. Pure: the same document gives the same reading. */
export const understandRfp = (document: SourceDocument): RfpReading => {
  const flow = flowOf(document);
  const heads = runningHeads(flow, (text) => labelledLine(text) !== null);
  const collected = collectCards(flow, heads);
  const lists = sortLists(collected.lists, collected.cards);
  const carded = [...collected.cards, ...lists.requirements];
  const underHeadings = headingCards(flow, heads, codesOf(carded), collected.used);
  const used = new Set([...collected.used, ...underHeadings.flatMap(({ places }) => places.map(({ block }) => block))]);
  const drafts = [...carded, ...underHeadings].toSorted((a, b) => firstBlock(a) - firstBlock(b));
  const requirements = withDuplicateDoubts(drafts.map(finishCard));
  const summary = summaryRows(lists.summary);
  const rest = flow.filter(({ id }) => !used.has(id));
  const paragraphs = paragraphsOf(rest);
  const evaluation = readEvaluation(rest, heads);
  return {
    format: document.format,
    facts: readFacts(rest, paragraphs, evaluation.tables),
    requirements,
    summary,
    reconciliation: reconcile(requirements, summary, statedCounts(flow)),
    evaluation: evaluation.items,
    qualifications: readList(flow, heads, used, QUALIFICATIONS),
    submissions: readList(flow, heads, used, SUBMISSIONS),
    pageLimits: readPageLimits(paragraphs),
    blindRule: readBlindRule(paragraphs),
    headings: readHeadings(flow, heads, used),
    losses: document.losses,
  };
};

import { added, MEASURES, type Measure, precision, recall, type Scores } from './compare';
import type { DefinedRfp } from './corpus/definition';

export const COMMAND = 'npm run bench:intake';
export const GOAL = { share: 0.98, ms: 10_000, bytes: 512 * 2 ** 20 } as const;

export interface FileFigures {
  readonly rfp: DefinedRfp;
  readonly scores: Scores;
  readonly pages: number | null;
  readonly bytes: number;
  readonly ours: { readonly ms: number; readonly peakBytes: number };
  /** Null where the peer cannot read the format as it is installed. */
  readonly peer: { readonly ms: number; readonly peakBytes: number; readonly cards: number } | null;
}

export interface IntakeFigures {
  readonly facts: readonly string[];
  readonly measured: string;
  readonly files: readonly FileFigures[];
}

const NAMES: Readonly<Record<Measure, string>> = { cards: 'cards (number and title)', fields: 'fields of cards', summary: 'rows of the summary table', evaluation: 'evaluation items (path, points, kind)', facts: 'project facts', rules: 'qualifications, documents, page limits, blind rule', reconciliation: 'reconciliation' };
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const rule = (cells: number): string => line(['---', ...Array.from({ length: cells - 1 }, () => '---:')]);
const percent = (share: number): string => `${(share * 100).toFixed(share === 1 ? 0 : 2)} %`;
const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MB`;
const both = (scores: Scores, measure: Measure): string => (scores[measure].expected === 0 && scores[measure].found === 0 ? '–' : `${percent(recall(scores[measure]))} · ${percent(precision(scores[measure]))}`);
const reached = (is: boolean): string => (is ? 'reached' : '**not reached**');

export const totals = (files: readonly { readonly scores: Scores }[]): Scores => Object.fromEntries(MEASURES.map((measure) => [measure, added(files.map(({ scores }) => scores[measure]))])) as unknown as Scores;

const summary = (files: readonly FileFigures[]): string => {
  const all = totals(files);
  const largest = files.toSorted((a, b) => b.rfp.requirements.length - a.rfp.requirements.length)[0];
  return [
    line(['over all documents', 'in the definitions', 'found', 'recall', 'precision', `each ≥ ${percent(GOAL.share)}`]),
    rule(6),
    ...MEASURES.map((measure) => line([NAMES[measure], `${all[measure].expected}`, `${all[measure].found}`, percent(recall(all[measure])), percent(precision(all[measure])), reached(recall(all[measure]) >= GOAL.share && precision(all[measure]) >= GOAL.share)])),
    '',
    ...(largest ? [line(['the largest document', 'to reach', 'Shoal', '', 'kordoc']), rule(5), line([`${largest.rfp.requirements.length} cards, time`, `≤ ${seconds(GOAL.ms)}`, seconds(largest.ours.ms), reached(largest.ours.ms <= GOAL.ms), largest.peer ? seconds(largest.peer.ms) : '–']), line(['peak memory, all processes', `≤ ${megabytes(GOAL.bytes)}`, megabytes(largest.ours.peakBytes), reached(largest.ours.peakBytes <= GOAL.bytes), largest.peer ? megabytes(largest.peer.peakBytes) : '–'])] : []),
  ].join('\n');
};

const documents = (files: readonly FileFigures[]): string =>
  [
    line(['document', 'format', 'cards', ...MEASURES.map((measure) => NAMES[measure])]),
    rule(3 + MEASURES.length),
    ...files.map(({ rfp, scores }) => line([`${rfp.file}: ${rfp.about}`, rfp.format.toUpperCase(), `${rfp.requirements.length}`, ...MEASURES.map((measure) => both(scores, measure))])),
  ].join('\n');

const times = (files: readonly FileFigures[]): string =>
  [
    line(['document', 'size', 'Shoal, time', 'Shoal, peak', 'kordoc, time', 'kordoc, peak', 'numbers of cards in kordoc’s text']),
    rule(7),
    ...files.map(({ rfp, bytes, ours, peer }) => line([`${rfp.file}.${rfp.format}`, `${(bytes / 1024).toFixed(0)} kB`, seconds(ours.ms), megabytes(ours.peakBytes), ...(peer ? [seconds(peer.ms), megabytes(peer.peakBytes), `${peer.cards} of ${rfp.requirements.length}`] : ['–', '–', '–'])])),
  ].join('\n');

/** `notes` is what stands below, written by a person. */
export const intakeReport = ({ facts, measured, files }: IntakeFigures, notes: string): string =>
  [
    '# Reading RFPs',
    `Written by \`${COMMAND}\`, ${measured}.`,
    facts.map((fact) => `- ${fact}`).join('\n'),
    summary(files),
    '## Documents',
    'Synthetic RFPs of ours in `apps/bench/corpus/intake`; what each one says is defined once (`apps/bench/src/intake/corpus`) and spoilt by the writers, so that what is expected does not come from the code that reads. Recall · precision; – where there is nothing to find and nothing was found.',
    documents(files),
    '## Time and memory',
    'Each file once in a fresh process, from the file to what was understood; Shoal with the start and the end of its child process. kordoc (parse to blocks and Markdown; it understands no requirements) in a fresh process of its own, without its start. Peaks: of Shoal’s child process, and by how much the process grew that asked for the reading and understood it; of the whole process for kordoc.',
    times(files),
    notes,
  ].join('\n\n');

import { understandRfp } from '@shoal/requirements-domain';
import { added, compare, MEASURES, precision, recall, type Comparison } from './compare';
import { corpusFile } from './corpus/corpus-file';
import { RFPS } from './corpus/documents';
import { GOAL } from './intake-report';
import { readDocument } from './read-document';

/** The whole corpus from its files through the product's readers: how much is found and how much of it is right, never how fast. */
describe('the corpus of synthetic RFPs', () => {
  const comparisons = new Map<string, Comparison>();

  it.each(RFPS.map((rfp) => [`${rfp.file}.${rfp.format}`, rfp] as const))('%s', async (name, rfp) => {
    const comparison = compare(rfp, understandRfp(await readDocument(corpusFile(rfp))));
    comparisons.set(name, comparison);
    const { cards } = comparison.scores;
    expect({ recall: recall(cards) >= GOAL.share, precision: precision(cards) >= GOAL.share, missed: comparison.missed.slice(0, 5), wrong: comparison.wrong.slice(0, 5) }).toMatchObject({ recall: true, precision: true });
  });

  it.each(MEASURES)('reaches the goal in %s over all documents', (measure) => {
    expect(comparisons.size).toBe(RFPS.length);
    const score = added([...comparisons.values()].map(({ scores }) => scores[measure]));
    expect(score.expected).toBeGreaterThan(0);
    expect([recall(score), precision(score)].every((share) => share >= GOAL.share)).toBe(true);
  });
});

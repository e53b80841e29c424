import { understandRfp } from '@shoal/requirements-domain';
import { compare, MEASURES, precision, recall } from './compare';
import { RFPS } from './corpus/documents';
import { layOut } from './layout/lay-out';
import { toSource } from './layout/to-source';

describe('RFPs of the corpus, taken out of their files without a fault', () => {
  it.each(RFPS.map((rfp) => [rfp.file, rfp] as const))('%s is understood whole', (_, rfp) => {
    const { scores, missed, wrong } = compare(rfp, understandRfp(toSource(layOut(rfp))));
    expect({ missed: missed.slice(0, 10), wrong: wrong.slice(0, 10) }).toEqual({ missed: [], wrong: [] });
    for (const measure of MEASURES) expect([measure, recall(scores[measure]), precision(scores[measure])]).toEqual([measure, 1, 1]);
  });
});

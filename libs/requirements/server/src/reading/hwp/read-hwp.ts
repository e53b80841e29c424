import { DamagedFile } from '@shoal/platform/archives';
import type { SourceDocument } from '@shoal/requirements-domain';
import { finishDocument } from '../draft/finish-document';
import { FlowWriter } from '../draft/flow-writer';
import { readSectionsApart } from '../draft/read-sections-apart';
import type { ReadingLimits } from '../reading-limits';
import type { TellReading } from '../reading-progress';
import { readStreams, requireHwp } from './compound-streams';
import { readFileHeader } from './file-header';
import { longAt, readRecords, TAG } from './hwp-records';
import { SectionWalker } from './section-walker';
import { unpackStream } from './unpack-stream';

const SECTION = /^BodyText\/Section(\d+)$/;
const numberOf = (path: string): number => Number(SECTION.exec(path)?.[1]);
const OUTLINE = 1;

/** A section that cannot be read is a loss as long as another one can. Throws DamagedFile. Errors: RFP_ENCRYPTED, RFP_DISTRIBUTION, RFP_UNKNOWN_FORMAT, RFP_BOMB, RFP_TOO_MUCH. */
export const readHwp = async (file: Buffer, limits: ReadingLimits, tell: TellReading): Promise<SourceDocument> => {
  const streams = readStreams(file);
  const { isPacked } = readFileHeader(requireHwp(streams));
  const levels = levelsIn(unpackStream(streams.get('DocInfo') ?? Buffer.alloc(0), isPacked && streams.has('DocInfo'), limits));
  const sections = [...streams.keys()].filter((path) => SECTION.test(path)).sort((a, b) => numberOf(a) - numberOf(b));
  if (sections.length === 0) throw new DamagedFile('no section');
  const drafts = await readSectionsApart(sections, (section, at) => {
    tell('content', at / sections.length);
    const flow = new FlowWriter();
    new SectionWalker(readRecords(unpackStream(streams.get(section) ?? Buffer.alloc(0), isPacked, limits)), flow, levels).walk();
    return flow.drafts;
  });
  tell('finishing', 0);
  return finishDocument('hwp', drafts, null, limits);
};

/** Depth in the outline by the number of a paragraph's shape. */
const levelsIn = (info: Buffer): readonly (number | null)[] =>
  readRecords(info).filter(({ tag }) => tag === TAG.paragraphShape).map(({ data }) => {
    const properties = longAt(data, 0);
    return ((properties >>> 23) & 3) === OUTLINE ? ((properties >>> 25) & 7) + 1 : null;
  });

import { DamagedFile } from '@shoal/platform/archives';
import type { SourceDocument } from '@shoal/requirements-domain';
import type { Archive } from '../archive/open-archive';
import { finishDocument } from '../draft/finish-document';
import type { Draft } from '../draft/draft';
import { FlowWriter } from '../draft/flow-writer';
import { readSectionsApart } from '../draft/read-sections-apart';
import type { ReadingLimits } from '../reading-limits';
import type { TellReading } from '../reading-progress';
import { readXml } from '../xml/read-xml';
import { readPackage } from './hwpx-package';
import { type HwpxOutline, NO_OUTLINE, readOutline } from './read-outline';
import { SectionReader } from './section-reader';

/** A section that cannot be read is a loss as long as another one can. Throws DamagedFile. Errors: RFP_ENCRYPTED, RFP_BOMB, RFP_TOO_MUCH. */
export const readHwpx = async (archive: Archive, limits: ReadingLimits, tell: TellReading): Promise<SourceDocument> => {
  const { sections, header } = await readPackage(archive, limits);
  if (sections.length === 0) throw new DamagedFile('no section');
  const outline = header === null ? NO_OUTLINE : await readOutline(archive, header, limits);
  const all = sections.reduce((sum, section) => sum + archive.bytesOf(section), 0);
  let read = 0;
  const drafts = await readSectionsApart(sections, (section) => readSection(archive, section, { outline, limits, onBytes: (bytes) => tell('content', (read += bytes) / all) }));
  tell('finishing', 0);
  return finishDocument('hwpx', drafts, null, limits);
};

interface Around {
  readonly outline: HwpxOutline;
  readonly limits: ReadingLimits;
  readonly onBytes: (bytes: number) => void;
}

const readSection = async (archive: Archive, section: string, { outline, limits, onBytes }: Around): Promise<readonly Draft[]> => {
  const flow = new FlowWriter();
  await readXml(archive.read(section), new SectionReader(flow, outline), limits, onBytes);
  return flow.drafts;
};

import type { SourceDocument } from '@shoal/requirements-domain';
import type { Archive } from '../archive/open-archive';
import { finishDocument } from '../draft/finish-document';
import { FlowWriter } from '../draft/flow-writer';
import type { ReadingLimits } from '../reading-limits';
import type { TellReading } from '../reading-progress';
import { readXml } from '../xml/read-xml';
import { readDocxPackage } from './docx-package';
import { readMargins, readNotes } from './read-notes';
import { readStyles } from './read-styles';
import { StoryReader } from './story-reader';

/**
 * Pages are those of the last time that Word laid the document out; breaks that people set say where a page begins, but not how many came before,
 * so that a file that was never laid out has none. Throws DamagedFile. Errors: RFP_BOMB, RFP_TOO_MUCH.
 */
export const readDocx = async (archive: Archive, limits: ReadingLimits, tell: TellReading): Promise<SourceDocument> => {
  const parts = await readDocxPackage(archive, limits);
  const levels = parts.styles === null ? new Map<string, number>() : await readStyles(archive, parts.styles, limits);
  const footnotes = await readNotes(archive, parts.footnotes, 'footnote', limits);
  const endnotes = await readNotes(archive, parts.endnotes, 'endnote', limits);
  const flow = new FlowWriter();
  flow.page = 1;
  const story = new StoryReader(flow, { levels, footnotes, endnotes });
  const all = archive.bytesOf(parts.document);
  let read = 0;
  await readXml(archive.read(parts.document), story, limits, (bytes) => tell('content', (read += bytes) / all));
  tell('finishing', 0);
  const margins = [...(await readMargins(archive, parts.headers, 'header', limits)), ...(await readMargins(archive, parts.footers, 'footer', limits))];
  return finishDocument('docx', [...flow.drafts, ...margins], story.pageEnds === 0 ? null : story.pageEnds + 1, limits);
};

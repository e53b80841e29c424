import type { Archive } from '../archive/open-archive';
import type { Draft, Note } from '../draft/draft';
import { FlowWriter } from '../draft/flow-writer';
import type { ReadingLimits } from '../reading-limits';
import { readXml } from '../xml/read-xml';
import { StoryReader, type StoryParts } from './story-reader';
import { WordNames, wordValue } from './word-names';

const NO_NOTES: Omit<StoryParts, 'levels'> = { footnotes: new Map(), endnotes: new Map() };

/** The notes of a part by their ids; the lines that separate notes from text are none. Throws DamagedFile. */
export const readNotes = async (archive: Archive, part: string | null, note: Extract<Note, 'footnote' | 'endnote'>, limits: ReadingLimits): Promise<ReadonlyMap<string, readonly Draft[]>> => {
  const notes = new Map<string, readonly Draft[]>();
  const names = new WordNames();
  let open: { readonly id: string; readonly flow: FlowWriter; readonly story: StoryReader } | undefined;
  if (part === null) return notes;
  await readXml(archive.read(part), {
    open: (name, attributes, prefix) => {
      const isWord = names.isWord(prefix, attributes);
      if (open) open.story.open(name, attributes, prefix);
      else if (isWord && name === note && (wordValue(attributes, 'type') ?? 'normal') === 'normal') open = begin(wordValue(attributes, 'id') ?? '', note, names);
    },
    close: (name, prefix) => {
      if (open && name === note && names.isWord(prefix)) {
        open.flow.closeNote();
        notes.set(open.id, open.flow.drafts);
        open = undefined;
      } else open?.story.close(name, prefix);
    },
    text: (text) => open?.story.text(text),
  }, limits);
  return notes;
};

const begin = (id: string, note: Note, names: WordNames): { readonly id: string; readonly flow: FlowWriter; readonly story: StoryReader } => {
  const flow = new FlowWriter();
  flow.openNote(note);
  return { id, flow, story: new StoryReader(flow, { ...NO_NOTES, levels: new Map() }, names) };
};

/** What stands above or below every page: once. Throws DamagedFile. */
export const readMargins = async (archive: Archive, parts: readonly string[], note: Extract<Note, 'header' | 'footer'>, limits: ReadingLimits): Promise<readonly Draft[]> => {
  const flow = new FlowWriter();
  for (const part of parts) {
    flow.openNote(note);
    await readXml(archive.read(part), new StoryReader(flow, { ...NO_NOTES, levels: new Map() }), limits);
    flow.closeNote();
  }
  return flow.drafts;
};

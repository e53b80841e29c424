import type { Archive } from '../archive/open-archive';
import type { ReadingLimits } from '../reading-limits';
import { type Attributes, readXml } from '../xml/read-xml';

const USUAL = 'word/document.xml';

export interface DocxPackage {
  readonly document: string;
  readonly styles: string | null;
  readonly footnotes: string | null;
  readonly endnotes: string | null;
  readonly headers: readonly string[];
  readonly footers: readonly string[];
}

interface Relation {
  /** The last part of its type's address. */
  readonly type: string;
  readonly part: string;
}

/** Where the parts of a document are. Throws DamagedFile. */
export const readDocxPackage = async (archive: Archive, limits: ReadingLimits): Promise<DocxPackage> => {
  const [root] = (await relationsOf(archive, '', limits)).filter(({ type }) => type === 'officeDocument');
  const document = root?.part ?? USUAL;
  const relations = await relationsOf(archive, document, limits);
  const all = (type: string): readonly string[] => [...new Set(relations.filter((relation) => relation.type === type).map(({ part }) => part))].filter((part) => archive.has(part));
  return { document, styles: all('styles')[0] ?? null, footnotes: all('footnotes')[0] ?? null, endnotes: all('endnotes')[0] ?? null, headers: all('header'), footers: all('footer') };
};

const relationsOf = async (archive: Archive, part: string, limits: ReadingLimits): Promise<readonly Relation[]> => {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const path = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const relations: Relation[] = [];
  const open = (name: string, { Type = '', Target = '', TargetMode }: Attributes): void => {
    if (name === 'Relationship' && TargetMode !== 'External') relations.push({ type: Type.slice(Type.lastIndexOf('/') + 1), part: resolved(Target, folder) });
  };
  if (archive.has(path)) await readXml(archive.read(path), { open, close: () => undefined }, limits);
  return relations;
};

const resolved = (target: string, folder: string): string => {
  const parts: string[] = [];
  for (const step of (target.startsWith('/') ? target.slice(1) : `${folder}${target}`).split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(step);
  }
  return parts.join('/');
};

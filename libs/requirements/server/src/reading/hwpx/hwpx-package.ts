import type { Archive } from '../archive/open-archive';
import type { ReadingLimits } from '../reading-limits';
import { refuseDocument } from '../refuse-document';
import { readXml } from '../xml/read-xml';

const CONTAINER = 'META-INF/container.xml';
const MANIFEST = 'META-INF/manifest.xml';
const USUAL = 'Contents/content.hpf';
const SECTION = /(?:^|\/)section(\d+)\.xml$/i;

export interface HwpxPackage {
  /** In reading order. */
  readonly sections: readonly string[];
  readonly header: string | null;
}

/** Where the parts of a document are and in which order they are read. Throws DamagedFile. Errors: RFP_ENCRYPTED. */
export const readPackage = async (archive: Archive, limits: ReadingLimits): Promise<HwpxPackage> => {
  if (archive.has(MANIFEST)) await refuseLocked(archive, limits);
  const root = await rootOf(archive, limits);
  const parts = archive.has(root) ? await spineOf(archive, root, limits) : [];
  const header = parts.find((part) => /header\.xml$/i.test(part)) ?? 'Contents/header.xml';
  const sections = parts.filter((part) => SECTION.test(part));
  return { sections: sections.length > 0 ? sections : byNumber(archive.names), header: archive.has(header) ? header : null };
};

const refuseLocked = (archive: Archive, limits: ReadingLimits): Promise<void> =>
  readXml(archive.read(MANIFEST), { open: (name) => void (name === 'encryption-data' && refuseDocument('RFP_ENCRYPTED')), close: () => undefined }, limits);

const rootOf = async (archive: Archive, limits: ReadingLimits): Promise<string> => {
  let root: string | undefined;
  const open = (name: string, attributes: Readonly<Record<string, string | undefined>>): void => {
    const path = attributes['full-path'];
    if (name === 'rootfile' && path?.endsWith('.hpf')) root ??= path;
  };
  if (archive.has(CONTAINER)) await readXml(archive.read(CONTAINER), { open, close: () => undefined }, limits);
  return root ?? USUAL;
};

/** The parts that the spine lists; some programs write their paths from the package's root, others from the list's own folder. */
const spineOf = async (archive: Archive, root: string, limits: ReadingLimits): Promise<readonly string[]> => {
  const items = new Map<string, string>();
  const spine: string[] = [];
  const open = (name: string, { id, href, idref }: Readonly<Record<string, string | undefined>>): void => {
    if (name === 'item' && id !== undefined && href !== undefined) items.set(id, href);
    if (name === 'itemref' && idref !== undefined) spine.push(idref);
  };
  await readXml(archive.read(root), { open, close: () => undefined }, limits);
  const folder = root.slice(0, root.lastIndexOf('/') + 1);
  const placed = (href: string): string => (archive.has(href) ? href : `${folder}${href}`);
  return [...new Set(spine.map((id) => placed(items.get(id) ?? '')))].filter((part) => archive.has(part));
};

const numberOf = (part: string): number => Number(SECTION.exec(part)?.[1] ?? 0);
const byNumber = (names: readonly string[]): readonly string[] => names.filter((name) => SECTION.test(name)).sort((a, b) => numberOf(a) - numberOf(b));

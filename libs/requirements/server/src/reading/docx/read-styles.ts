import type { Archive } from '../archive/open-archive';
import type { ReadingLimits } from '../reading-limits';
import { type Attributes, readXml } from '../xml/read-xml';
import { wholeOf, wordValue } from './word-names';

interface Style {
  basedOn?: string;
  level?: number;
}

/** What Word means by "no level": body text. */
const BODY = 9;
const HEADING = /^heading (\d)$/i;
const DEEPEST_LINEAGE = 20;

/** Depth in the outline, from 1, by a style's id; a style has that of the one it is based on. Throws DamagedFile. */
export const readStyles = async (archive: Archive, part: string, limits: ReadingLimits): Promise<ReadonlyMap<string, number>> => {
  const styles = new Map<string, Style>();
  let style: Style | undefined;
  const open = (name: string, attributes: Attributes): void => {
    if (name === 'style') styles.set(wordValue(attributes, 'styleId') ?? '', (style = {}));
    else if (!style) return;
    else if (name === 'basedOn') style.basedOn = wordValue(attributes);
    else if (name === 'outlineLvl') style.level = wholeOf(wordValue(attributes), BODY);
    else if (name === 'name') {
      const level = HEADING.exec(wordValue(attributes) ?? '')?.[1];
      if (level !== undefined) style.level ??= Number(level) - 1;
    }
  };
  await readXml(archive.read(part), { open, close: (name) => void (name === 'style' && (style = undefined)) }, limits);
  return new Map([...styles.keys()].flatMap((id) => {
    const level = inherited(styles, id);
    return level === undefined || level >= BODY ? [] : [[id, level + 1] as const];
  }));
};

const inherited = (styles: ReadonlyMap<string, Style>, id: string): number | undefined => {
  let style = styles.get(id);
  for (let step = 0; style && step < DEEPEST_LINEAGE; step += 1) {
    if (style.level !== undefined) return style.level;
    style = style.basedOn === undefined ? undefined : styles.get(style.basedOn);
  }
  return undefined;
};

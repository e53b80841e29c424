import type { Archive } from '../archive/open-archive';
import type { ReadingLimits } from '../reading-limits';
import { type Attributes, readXml } from '../xml/read-xml';

/** Depth in the outline, from 1, by the number of a paragraph's shape and by that of its style. */
export interface HwpxOutline {
  readonly byShape: ReadonlyMap<string, number>;
  readonly byStyle: ReadonlyMap<string, number>;
}

export const NO_OUTLINE: HwpxOutline = { byShape: new Map(), byStyle: new Map() };

const DEEPEST = 10;
/** What Hancom calls its styles of headings. */
const STYLE_NAME = /^(?:개요|outline) ?(\d{1,2})$/i;

export const readOutline = async (archive: Archive, header: string, limits: ReadingLimits): Promise<HwpxOutline> => {
  const [byShape, byStyle] = [new Map<string, number>(), new Map<string, number>()];
  let shape: string | undefined;
  const open = (name: string, attributes: Attributes): void => {
    const { id, type, level } = attributes;
    if (name === 'paraPr') shape = id;
    else if (name === 'heading' && type === 'OUTLINE' && shape !== undefined) byShape.set(shape, Math.min(Number(level ?? 0) + 1, DEEPEST));
    else if (name === 'style' && id !== undefined) {
      const depth = (STYLE_NAME.exec(attributes['name'] ?? '') ?? STYLE_NAME.exec(attributes['engName'] ?? ''))?.[1];
      if (depth !== undefined) byStyle.set(id, Number(depth));
    }
  };
  await readXml(archive.read(header), { open, close: (name) => void (name === 'paraPr' && (shape = undefined)) }, limits);
  return { byShape, byStyle };
};

import * as Y from 'yjs';
import type { Block } from './block';
import { readInlineMarks } from './inline-marks';
import { overlappingMark } from './overlapping-mark';

/** The fragment that Tiptap's Collaboration reads unless told otherwise. */
export const FRAGMENT = 'default';

/**
 * Blocks as one Yjs update (version 1) for Tiptap's StarterKit and Table: node names and attributes exactly
 * as the editor itself would write them. Apply it once per document: twice would double the text.
 */
export function blocksToUpdate(blocks: readonly Block[]): Uint8Array {
  const doc = new Y.Doc();
  doc.getXmlFragment(FRAGMENT).insert(0, blocks.map(toElement));
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}

function toElement(block: Block): Y.XmlElement {
  if ('h' in block) return element('heading', [text(block.text)], { level: block.h });
  if ('p' in block) return paragraph(block.p, block.requirements);
  if ('ul' in block) return element('bulletList', block.ul.map(listItem));
  if ('ol' in block) return element('orderedList', block.ol.map(listItem), { start: 1 });
  if ('table' in block) return table(block.table.header, block.table.rows);
  if ('quote' in block) return element('blockquote', [paragraph(block.quote)]);
  if ('code' in block) return element('codeBlock', [plain(block.code)]);
  if ('evidence' in block) return element('evidence', [], { evidenceId: block.evidence.id, version: block.evidence.version });
  throw new TypeError(`unknown block: ${Object.keys(block as object).join(', ')}`);
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): Y.XmlElement {
  rows.forEach((cells, index) => {
    if (cells.length !== header.length) throw new RangeError(`table row ${index + 1} has ${cells.length} cells under ${header.length} headings`);
  });
  const row = (cells: readonly string[], name: string): Y.XmlElement =>
    element('tableRow', cells.map((cell) => element(name, [paragraph(cell)], { colspan: 1, rowspan: 1 })));
  return element('table', [row(header, 'tableHeader'), ...rows.map((cells) => row(cells, 'tableCell'))]);
}

const paragraph = (line: string, requirements: readonly string[] = []): Y.XmlElement => element('paragraph', [text(line, answering(requirements))]);
const answering = (requirements: readonly string[]) => Object.fromEntries(requirements.map((requirementId) => [overlappingMark('requirement', { requirementId }), { requirementId }]));
const listItem = (line: string): Y.XmlElement => element('listItem', [paragraph(line)]);

function text(line: string, attributes: Readonly<Record<string, object>> = {}): Y.XmlText | null {
  const runs = readInlineMarks(line.normalize('NFC'), attributes);
  if (runs.length === 0) return null;
  const type = new Y.XmlText();
  type.applyDelta(runs);
  return type;
}

function plain(code: string): Y.XmlText | null {
  return code === '' ? null : new Y.XmlText(code);
}

function element(
  name: string,
  children: readonly (Y.XmlElement | Y.XmlText | null)[],
  attributes: Readonly<Record<string, number | string>> = {},
): Y.XmlElement {
  const type = new Y.XmlElement<Record<string, number | string>>(name);
  for (const [key, value] of Object.entries(attributes)) type.setAttribute(key, value);
  // Not `push`: it would read the length of a type that is in no document yet.
  type.insert(0, children.filter((child) => child !== null));
  return type as unknown as Y.XmlElement;
}

import { DamagedFile } from '@shoal/platform/archives';
import { SaxesParser } from 'saxes';
import type { ReadingLimits } from '../reading-limits';
import { tooMuch } from '../refuse-document';

export type Attributes = Readonly<Record<string, string | undefined>>;

/** Names come without their prefix. */
export interface XmlEvents {
  open(name: string, attributes: Attributes, prefix: string): void;
  close(name: string, prefix: string): void;
  text?(text: string): void;
}

const UTF16 = /^(?:\xff\xfe|\xfe\xff)/;

const decoderFor = (head: Buffer): TextDecoder => {
  const mark = head.toString('latin1', 0, 2);
  return new TextDecoder(UTF16.test(mark) ? (mark === '\xff\xfe' ? 'utf-16le' : 'utf-16be') : 'utf-8', { fatal: true });
};

const local = (name: string): [name: string, prefix: string] => {
  const at = name.indexOf(':');
  return at < 0 ? [name, ''] : [name.slice(at + 1), name.slice(0, at)];
};

type Parser = SaxesParser<{ position: false }>;

const parserFor = (events: XmlEvents, limits: Pick<ReadingLimits, 'depthMax'>): Parser => {
  const parser: Parser = new SaxesParser({ position: false });
  let depth = 0;
  parser.on('error', (error) => {
    throw new DamagedFile(`XML: ${error.message.slice(0, 80)}`);
  });
  // A document's own definitions are how XML grows or reaches out; no office document has any.
  parser.on('doctype', () => {
    throw new DamagedFile('XML: document type');
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > limits.depthMax) tooMuch('depth', limits.depthMax);
    const [name, prefix] = local(tag.name);
    events.open(name, tag.attributes as Attributes, prefix);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    const [name, prefix] = local(tag.name);
    events.close(name, prefix);
  });
  if (events.text) {
    const text = events.text.bind(events);
    parser.on('text', text);
    parser.on('cdata', text);
  }
  return parser;
};

/** Reads XML as it comes, without document types and with the five built-in entities only. Throws DamagedFile. Errors: RFP_TOO_MUCH. */
export const readXml = async (content: AsyncIterable<Buffer>, events: XmlEvents, limits: Pick<ReadingLimits, 'depthMax'>, onBytes?: (bytes: number) => void): Promise<void> => {
  const parser = parserFor(events, limits);
  let decoder: TextDecoder | undefined;
  for await (const piece of content) {
    decoder ??= decoderFor(piece);
    parser.write(decoded(decoder, piece));
    onBytes?.(piece.length);
  }
  if (decoder) parser.write(decoded(decoder));
  parser.close();
};

const decoded = (decoder: TextDecoder, piece?: Buffer): string => {
  try {
    return decoder.decode(piece, { stream: piece !== undefined });
  } catch {
    throw new DamagedFile('XML: letters');
  }
};

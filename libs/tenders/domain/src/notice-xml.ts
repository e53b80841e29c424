import { ShoalError } from '@shoal/contract';
import { XMLParser, XMLValidator, type X2jOptions } from 'fast-xml-parser';

const notXml = (detail: string, detailEn: string): ShoalError => new ShoalError('NOTICE_NOT_JSON', { detail, detailEn });

// Values stay text ('000' is no number). No DTD reaches the parser, so only the five built-in entities exist; its limits
// on them are raised because an honest answer of 999 notices has three `&amp;` in each of its addresses.
const OPTIONS: X2jOptions = {
  ignoreAttributes: true,
  ignoreDeclaration: true,
  parseTagValue: false,
  trimValues: true,
  maxNestedTags: 20,
  processEntities: { enabled: true, maxTotalExpansions: 1_000_000, maxExpandedLength: 10_000_000 },
};

/** An answer as XML in the same nesting as its JSON; the gateway sends errors so even when JSON was asked for. */
export const readXml = (text: string): unknown => {
  if (/^<(?:!doctype\s+html|html)/i.test(text)) throw notXml('웹페이지(HTML)임', 'it is a web page (HTML)');
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw notXml('DTD가 든 XML은 읽지 않음', 'XML with a DTD is not read');
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw notXml('JSON도 온전한 XML도 아님', 'it is neither JSON nor complete XML');
  try {
    return new XMLParser(OPTIONS).parse(text);
  } catch {
    throw notXml('읽을 수 없는 XML', 'the XML cannot be read');
  }
};

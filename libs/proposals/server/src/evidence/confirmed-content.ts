import { elementsIn, type DocumentNode } from '@shoal/collab-server';
import type { CitedThing } from '@shoal/references-domain';

/** The name of the node that cites evidence, in every text. */
export const EVIDENCE_NODE = 'evidence';

/** What a confirmed text says of a thing that it cites, for good; null: nothing was shared with the bid under this id. */
export interface KeptThing {
  readonly id: string;
  readonly thing: CitedThing | null;
}

interface CanonicalText {
  readonly content: readonly DocumentNode[];
}

/** Attributes of what the text cites, as they stand in it. */
export const citedIn = (content: Uint8Array): ReturnType<typeof elementsIn> => {
  const { content: nodes } = JSON.parse(new TextDecoder().decode(content)) as CanonicalText;
  return nodes.flatMap((node) => elementsIn(node, EVIDENCE_NODE));
};

/** The text with what its citations say. A text that cites nothing stays the bytes that it is. */
export const withEvidence = (content: Uint8Array, evidence: readonly KeptThing[]): Uint8Array => {
  if (evidence.length === 0) return content;
  const { content: nodes } = JSON.parse(new TextDecoder().decode(content)) as CanonicalText;
  return new TextEncoder().encode(JSON.stringify({ format: 'shoal-section/2', content: nodes, evidence }));
};

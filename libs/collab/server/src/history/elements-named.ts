import { type DocumentNode, readDocument } from './document-tree';
import { withUpdates } from './history-states';

/** Attributes of every element of this name, in the order of the text; undefined for one without any. */
export type ElementAttributes = DocumentNode['attrs'];

export const elementsIn = ({ type, attrs, content = [] }: DocumentNode, name: string): ElementAttributes[] => [...(type === name ? [attrs] : []), ...content.flatMap((child) => elementsIn(child, name))];

/** Of the text that these updates make. */
export const elementsNamed = (updates: readonly Uint8Array[], name: string): ElementAttributes[] => withUpdates(updates, (doc) => elementsIn(readDocument(doc), name));

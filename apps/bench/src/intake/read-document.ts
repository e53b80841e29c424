import { DocumentReader } from '@shoal/requirements-server';
import type { SourceDocument } from '@shoal/requirements-domain';

const reader = new DocumentReader();

/** A file through the product's reader: built, in its child process; in tests, in this one. */
export const readDocument = (path: string): Promise<SourceDocument> => reader.read(path);

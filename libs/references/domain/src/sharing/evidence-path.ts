import type { EvidenceKind } from '../evidence/evidence';

const PAGES = { reference: 'references', certificate: 'certificates', expert: 'experts' } as const;

/** The page of a thing in the app; capabilities have one page, which opens the one. */
export const evidencePath = (kind: EvidenceKind, id: string): string => (kind === 'capability' ? `/registry/capabilities?open=${id}` : `/registry/${PAGES[kind]}/${id}`);

/** Where the office finds it among what waits for it. */
export const reviewPath = (id: string): string => `/registry/review?thing=${id}`;

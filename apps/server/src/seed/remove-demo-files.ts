import type { Work } from '@shoal/platform';
import { SectionFileEntity } from '@shoal/proposals-server';
import { EvidenceFileEntity } from '@shoal/references-server';
import { OpinionFileEntity, RfpEntity } from '@shoal/requirements-server';
import { In } from 'typeorm';
import { v7 as uuid } from 'uuid';

export const REMOVE_DEMO_FILES = 'remove-demo-files';

/** What a removed demo cooperative has outside the database. */
export interface DemoFiles {
  readonly cooperativeId: string;
  /** SHA-256 of every proof, picture, RFP and file of an opinion, 64 hex digits each. */
  readonly contents: readonly string[];
  /** Whom it wrote mail to. */
  readonly addresses: readonly string[];
}

/** A job of no cooperative, for `enqueue` would give it to the one that goes; it exists if and only if the removal commits. */
export const enqueueRemoval = async ({ manager }: Work, files: DemoFiles): Promise<void> => {
  await manager.query('INSERT INTO outbox (id, topic, payload) VALUES ($1, $2, $3)', [uuid(), REMOVE_DEMO_FILES, JSON.stringify(files)]);
};

/** Held until the transaction ends: a demo that is seeded anew must not lose the contents that the old one leaves behind. */
export const holdDemoFiles = async ({ manager }: Work): Promise<void> => {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('demo-files', 0))`);
};

/** SHA-256 of what a cooperative has in the file store, each once; `among`: only of these. */
export const contentsOf = async ({ manager }: Work, cooperativeId: string, among?: readonly string[]): Promise<string[]> => {
  const query = { select: { sha256: true }, where: { cooperativeId, ...(among && { sha256: In([...among]) }) } } as const;
  const files = [...(await manager.find(EvidenceFileEntity, query)), ...(await manager.find(SectionFileEntity, query)), ...(await manager.find(RfpEntity, query)), ...(await manager.find(OpinionFileEntity, query))];
  return [...new Set(files.map(({ sha256 }) => sha256))];
};

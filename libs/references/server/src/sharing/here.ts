import { ShoalError } from '@shoal/contract';
import type { EvidenceEntity } from '../evidence/evidence.entity';

/** Errors: EVIDENCE_REMOVED for what lies in its owner's trash. */
export const requireHere = (evidence: EvidenceEntity): EvidenceEntity => {
  if (evidence.removedAt !== null) throw new ShoalError('EVIDENCE_REMOVED');
  return evidence;
};

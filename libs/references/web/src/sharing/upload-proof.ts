import { ShoalError } from '@shoal/contract';
import { assertProofExtension, EVIDENCE_LIMITS, proofName } from '@shoal/references-domain';
import { sendFile, type UploadProgress, UploadRefused } from '@shoal/ui';

export const PROOF_MB_MAX = EVIDENCE_LIMITS.fileBytesMax / 1024 / 1024;

/** Resolves when the server has it. Errors: UploadRefused. */
export const uploadProof = async (evidenceId: string, file: File, progress: UploadProgress): Promise<void> => {
  refuseEarly(file);
  await sendFile(`/files/evidence/${evidenceId}`, file, progress);
};

/** What the server would refuse without reading it need not travel. */
const refuseEarly = (file: File): void => {
  if (file.size > EVIDENCE_LIMITS.fileBytesMax) throw new UploadRefused('PROOF_TOO_LARGE', { max: PROOF_MB_MAX });
  try {
    assertProofExtension(proofName(file.name));
  } catch (error) {
    throw error instanceof ShoalError ? new UploadRefused(error.code, error.args) : error;
  }
};

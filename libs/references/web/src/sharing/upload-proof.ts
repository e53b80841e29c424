import { errorText, ERRORS, type ErrorArguments, type ErrorCode, type ErrorLanguage, ShoalError } from '@shoal/contract';
import { assertProofExtension, EVIDENCE_LIMITS, proofName } from '@shoal/references-domain';

export const PROOF_MB_MAX = EVIDENCE_LIMITS.fileBytesMax / 1024 / 1024;

/** Why a proof did not go up: refused before it travelled or by the server, cancelled, or never answered. */
export class UploadRefused extends Error {
  constructor(
    readonly problem: ErrorCode | 'network' | 'cancelled',
    readonly args: ErrorArguments = {},
  ) {
    super(problem);
    this.name = 'UploadRefused';
  }

  /** The registered sentence; null where the caller has one. */
  sentence(language: ErrorLanguage): string | null {
    return Object.hasOwn(ERRORS, this.problem) ? errorText(this.problem as ErrorCode, language, this.args) : null;
  }
}

interface Progress {
  readonly signal: AbortSignal;
  /** 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** Resolves when the server has it. Errors: UploadRefused. */
export const uploadProof = async (evidenceId: string, file: File, progress: Progress): Promise<void> => {
  refuseEarly(file);
  const { status, text } = await send(evidenceId, file, progress);
  if (status === 201) return;
  const { error } = readAnswer(text);
  const code = error?.code ?? '';
  throw new UploadRefused(Object.hasOwn(ERRORS, code) ? (code as ErrorCode) : 'network', error?.args);
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

/** `fetch` tells nothing of what is on its way. */
const send = (evidenceId: string, file: File, { signal, onProgress }: Progress): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/files/evidence/${evidenceId}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-shoal-upload', '1');
    request.setRequestHeader('x-shoal-name', encodeURIComponent(file.name));
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onload = () => resolve({ status: request.status, text: request.responseText });
    request.onerror = () => reject(new UploadRefused('network'));
    request.onabort = () => reject(new UploadRefused('cancelled'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });

const readAnswer = (text: string): { readonly error?: { readonly code?: string; readonly args?: ErrorArguments } } => {
  try {
    return JSON.parse(text) as { error?: { code?: string; args?: ErrorArguments } };
  } catch {
    return {};
  }
};

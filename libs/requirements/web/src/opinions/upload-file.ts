import { ERRORS, type ErrorArguments, type ErrorCode, ShoalError } from '@shoal/contract';
import type { OpinionFilePurpose } from '@shoal/requirements-domain';

/** Brings a file to an opinion. Errors: ShoalError as the server refuses it; TypeError where it cannot be reached. */
export const uploadFile = async (opinionId: string, purpose: OpinionFilePurpose, file: File): Promise<void> => {
  const headers = { 'content-type': 'application/octet-stream', 'x-shoal-upload': '1', 'x-shoal-name': encodeURIComponent(file.name) };
  const response = await fetch(`/files/opinions/${opinionId}/${purpose}`, { method: 'POST', body: file, headers });
  if (response.ok) return;
  const answer = (await response.json().catch(() => null)) as { readonly error?: { readonly code?: string; readonly args?: ErrorArguments } } | null;
  const code = answer?.error?.code ?? '';
  throw new ShoalError(Object.hasOwn(ERRORS, code) ? (code as ErrorCode) : 'UNAVAILABLE', answer?.error?.args ?? {});
};

import { errorText, ERRORS, type ErrorArguments, type ErrorCode, type ErrorLanguage } from '@shoal/contract';
import { uploadProblem, type UploadProblem } from './image-policy';

/** A picture as the server keeps it; sizes in pixels. */
export interface UploadedImage {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** Why a picture did not go up: refused before it travelled, refused by the server, or never answered. */
export class UploadRefused extends Error {
  constructor(
    readonly problem: UploadProblem | 'network' | ErrorCode,
    readonly args: ErrorArguments = {},
  ) {
    super(problem);
    this.name = 'UploadRefused';
  }

  /** The server's own sentence; null where the caller has one. */
  sentence(language: ErrorLanguage): string | null {
    return Object.hasOwn(ERRORS, this.problem) ? errorText(this.problem as ErrorCode, language, this.args) : null;
  }
}

/** Errors: UploadRefused. */
export const uploadImage = async (sectionId: string, file: Blob): Promise<UploadedImage> => {
  const problem = uploadProblem(file);
  if (problem) throw new UploadRefused(problem);
  const response = await fetch(`/files/sections/${sectionId}`, { method: 'POST', body: file, headers: { 'content-type': file.type, 'x-shoal-upload': '1' }, credentials: 'same-origin' }).catch(() => {
    throw new UploadRefused('network');
  });
  const answer = (await response.json().catch(() => ({}))) as Partial<UploadedImage> & { error?: { code?: string; args?: ErrorArguments } };
  if (response.ok && typeof answer.url === 'string') return { url: answer.url, width: Number(answer.width), height: Number(answer.height) };
  const code = answer.error?.code ?? '';
  throw new UploadRefused(Object.hasOwn(ERRORS, code) ? (code as ErrorCode) : 'network', answer.error?.args);
};

import { errorText, ERRORS, type ErrorArguments, type ErrorCode, type ErrorLanguage } from '@shoal/contract';

/** Why a file did not go up: refused before it travelled or by the server, cancelled, or never answered. */
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

export interface UploadProgress {
  readonly signal: AbortSignal;
  /** 0 to 1. */
  readonly onProgress: (share: number) => void;
}

interface Failed {
  readonly error?: { readonly code?: string; readonly args?: ErrorArguments };
}

/** What the server answers when it has the file. Errors: UploadRefused. */
export const sendFile = async <Answer extends object>(path: string, file: File, progress: UploadProgress): Promise<Partial<Answer>> => {
  const { status, text } = await send(path, file, progress);
  const answer = readAnswer<Answer & Failed>(text);
  if (status >= 200 && status < 300) return answer;
  const code = answer.error?.code ?? '';
  throw new UploadRefused(Object.hasOwn(ERRORS, code) ? (code as ErrorCode) : 'network', answer.error?.args);
};

/** `fetch` tells nothing of what is on its way. */
const send = (path: string, file: File, { signal, onProgress }: UploadProgress): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
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

const readAnswer = <Answer extends object>(text: string): Partial<Answer> => {
  try {
    return JSON.parse(text) as Partial<Answer>;
  } catch {
    return {};
  }
};

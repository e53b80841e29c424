import { ERRORS, type ErrorArguments, type ErrorCode } from '@shoal/contract';
import { IMPORT_LIMITS } from '@shoal/references-domain';
import { UploadRefused } from '../sharing/upload-proof';

export const IMPORT_MB_MAX = IMPORT_LIMITS.fileBytesMax / 1024 / 1024;

interface Progress {
  readonly signal: AbortSignal;
  /** 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** The id of the preview. Errors: UploadRefused. */
export const uploadSheet = async (kind: string, file: File, progress: Progress): Promise<string> => {
  if (file.size > IMPORT_LIMITS.fileBytesMax) throw new UploadRefused('IMPORT_TOO_LARGE', { max: IMPORT_MB_MAX });
  if (!/\.(xlsx|csv|tsv|txt)$/i.test(file.name)) throw new UploadRefused('IMPORT_KIND_REFUSED', { name: file.name });
  const { id, error } = readAnswer(await send(kind, file, progress));
  if (id) return id;
  const code = error?.code ?? '';
  throw new UploadRefused(Object.hasOwn(ERRORS, code) ? (code as ErrorCode) : 'network', error?.args);
};

/** `fetch` tells nothing of what is on its way. */
const send = (kind: string, file: File, { signal, onProgress }: Progress): Promise<string> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/files/registry-imports/${kind}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-shoal-upload', '1');
    request.setRequestHeader('x-shoal-name', encodeURIComponent(file.name));
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onload = () => resolve(request.responseText);
    request.onerror = () => reject(new UploadRefused('network'));
    request.onabort = () => reject(new UploadRefused('cancelled'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });

const readAnswer = (text: string): { readonly id?: string; readonly error?: { readonly code?: string; readonly args?: ErrorArguments } } => {
  try {
    return JSON.parse(text) as { id?: string; error?: { code?: string; args?: ErrorArguments } };
  } catch {
    return {};
  }
};

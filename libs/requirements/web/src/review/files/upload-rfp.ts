import { errorText, ERRORS, type ErrorArguments, type ErrorCode, type ErrorLanguage } from '@shoal/contract';
import { RFP_LIMITS, SOURCE_FORMATS } from '@shoal/requirements-domain';

export const RFP_MB_MAX = RFP_LIMITS.fileBytesMax / 1024 / 1024;
export const RFP_ACCEPT = SOURCE_FORMATS.map((format) => `.${format}`).join();
const KNOWN_NAME = new RegExp(`\\.(${SOURCE_FORMATS.join('|')})$`, 'iu');

/** Why a file did not go up: refused before it travelled or by the server, cancelled, or never answered. */
export class RfpRefused extends Error {
  constructor(
    readonly problem: ErrorCode | 'network' | 'cancelled',
    readonly args: ErrorArguments = {},
  ) {
    super(problem);
    this.name = 'RfpRefused';
  }

  /** The registered sentence; null where the screen has its own. */
  sentence(language: ErrorLanguage): string | null {
    return Object.hasOwn(ERRORS, this.problem) ? errorText(this.problem as ErrorCode, language, this.args) : null;
  }
}

/** What the server would refuse without reading it need not travel. Errors: RfpRefused. */
export const refuseEarly = ({ name, size }: Pick<File, 'name' | 'size'>): void => {
  if (size > RFP_LIMITS.fileBytesMax) throw new RfpRefused('RFP_TOO_LARGE', { max: RFP_MB_MAX });
  if (size === 0) throw new RfpRefused('RFP_EMPTY', { name });
  if (!KNOWN_NAME.test(name)) throw new RfpRefused('RFP_KIND_REFUSED', { name });
};

export interface UploadedRfp {
  readonly id: string;
  readonly isKnown: boolean;
}
interface Progress {
  readonly signal: AbortSignal;
  /** 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** Resolves when the server has it and will read it. Errors: RfpRefused. */
export const uploadRfp = async (tenderId: string, file: File, progress: Progress): Promise<UploadedRfp> => {
  refuseEarly(file);
  const { id, isKnown = false, error } = readAnswer(await send(tenderId, file, progress));
  if (id) return { id, isKnown };
  const code = error?.code ?? '';
  throw new RfpRefused(Object.hasOwn(ERRORS, code) ? (code as ErrorCode) : 'network', error?.args);
};

/** `fetch` tells nothing of what is on its way. */
const send = (tenderId: string, file: File, { signal, onProgress }: Progress): Promise<string> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/files/tender-rfps/${tenderId}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-shoal-upload', '1');
    request.setRequestHeader('x-shoal-name', encodeURIComponent(file.name));
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onload = () => resolve(request.responseText);
    request.onerror = () => reject(new RfpRefused('network'));
    request.onabort = () => reject(new RfpRefused('cancelled'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });

interface Answer extends Partial<UploadedRfp> {
  readonly error?: { readonly code?: string; readonly args?: ErrorArguments };
}
const readAnswer = (text: string): Answer => {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    return {};
  }
};

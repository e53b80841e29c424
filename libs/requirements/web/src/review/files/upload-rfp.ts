import { RFP_LIMITS, SOURCE_FORMATS } from '@shoal/requirements-domain';
import { sendFile, type UploadProgress, UploadRefused } from '@shoal/ui';

export const RFP_MB_MAX = RFP_LIMITS.fileBytesMax / 1024 / 1024;
export const RFP_ACCEPT = SOURCE_FORMATS.map((format) => `.${format}`).join();
const KNOWN_NAME = new RegExp(`\\.(${SOURCE_FORMATS.join('|')})$`, 'iu');

export interface UploadedRfp {
  readonly id: string;
  readonly isKnown: boolean;
}

/** Resolves when the server has it and will read it. Errors: UploadRefused. */
export const uploadRfp = async (tenderId: string, file: File, progress: UploadProgress): Promise<UploadedRfp> => {
  refuseEarly(file);
  const { id, isKnown = false } = await sendFile<UploadedRfp>(`/files/tender-rfps/${tenderId}`, file, progress);
  if (!id) throw new UploadRefused('network');
  return { id, isKnown };
};

/** What the server would refuse without reading it need not travel. Errors: UploadRefused. */
export const refuseEarly = ({ name, size }: Pick<File, 'name' | 'size'>): void => {
  if (size > RFP_LIMITS.fileBytesMax) throw new UploadRefused('RFP_TOO_LARGE', { max: RFP_MB_MAX });
  if (size === 0) throw new UploadRefused('RFP_EMPTY', { name });
  if (!KNOWN_NAME.test(name)) throw new UploadRefused('RFP_KIND_REFUSED', { name });
};

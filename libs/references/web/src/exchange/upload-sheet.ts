import { IMPORT_LIMITS } from '@shoal/references-domain';
import { sendFile, type UploadProgress, UploadRefused } from '@shoal/ui';

export const IMPORT_MB_MAX = IMPORT_LIMITS.fileBytesMax / 1024 / 1024;

/** The id of the preview. Errors: UploadRefused. */
export const uploadSheet = async (kind: string, file: File, progress: UploadProgress): Promise<string> => {
  if (file.size > IMPORT_LIMITS.fileBytesMax) throw new UploadRefused('IMPORT_TOO_LARGE', { max: IMPORT_MB_MAX });
  if (!/\.(xlsx|csv|tsv|txt)$/i.test(file.name)) throw new UploadRefused('IMPORT_KIND_REFUSED', { name: file.name });
  const { id } = await sendFile<{ id: string }>(`/files/registry-imports/${kind}`, file, progress);
  if (!id) throw new UploadRefused('network');
  return id;
};

const FILE_ADDRESS = /^\/files\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The source of a picture that may be shown, or null: only files that this server checked and keeps. */
export const safeImageSource = (source: unknown): string | null => (typeof source === 'string' && FILE_ADDRESS.test(source) ? source : null);

/** Before uploading: what the server would refuse anyway. Sizes in bytes. */
export const UPLOAD_LIMITS = { bytes: 10 * 1024 * 1024, types: ['image/png', 'image/jpeg', 'image/webp', 'image/gif'] as readonly string[] } as const;

export type UploadProblem = 'type' | 'size';

export const uploadProblem = (file: { readonly type: string; readonly size: number }): UploadProblem | null => {
  if (!UPLOAD_LIMITS.types.includes(file.type)) return 'type';
  return file.size > UPLOAD_LIMITS.bytes ? 'size' : null;
};

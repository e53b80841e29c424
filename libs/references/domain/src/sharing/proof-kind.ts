import { ShoalError } from '@shoal/contract';
import { EVIDENCE_LIMITS } from '../evidence/evidence';

/** What a proof may be, with its media type and the extensions that tell the truth about it. */
export const PROOF_KINDS = {
  pdf: { type: 'application/pdf', extensions: ['pdf'] },
  png: { type: 'image/png', extensions: ['png'] },
  jpeg: { type: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extensions: ['docx'] },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extensions: ['xlsx'] },
  pptx: { type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', extensions: ['pptx'] },
  hwpx: { type: 'application/hwp+zip', extensions: ['hwpx'] },
  hwp: { type: 'application/x-hwp', extensions: ['hwp'] },
  doc: { type: 'application/msword', extensions: ['doc'] },
} as const satisfies Record<string, { readonly type: string; readonly extensions: readonly string[] }>;
export type ProofKind = keyof typeof PROOF_KINDS;

export const PROOF_EXTENSIONS: readonly string[] = Object.values(PROOF_KINDS).flatMap(({ extensions }) => [...extensions]);

/** Controls and marks that turn the writing direction: they make a name look like another one. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A name that is safe to show and to save under. Errors: INVALID_INPUT. */
export const proofName = (sent: string): string => {
  const name = sent.normalize('NFC').replace(UNSEEN, '').replace(/[/\\:*?"<>|]/g, '_').trim();
  if (name === '' || /^\.+$/.test(name) || name.length > EVIDENCE_LIMITS.fileNameMax) throw new ShoalError('INVALID_INPUT', { detail: 'name' });
  return name;
};

const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** Office documents that carry programs, by their extension. */
const MACRO_EXTENSIONS = ['docm', 'dotm', 'xlsm', 'xlsb', 'xltm', 'xlam', 'pptm', 'potm', 'ppsm', 'ppam'];

/** Before a byte is read: the extension is one that a proof may have. Errors: PROOF_MACROS, PROOF_KIND_REFUSED. */
export const assertProofExtension = (name: string): void => {
  const extension = extensionOf(name);
  if (MACRO_EXTENSIONS.includes(extension)) throw new ShoalError('PROOF_MACROS', { name });
  if (!PROOF_EXTENSIONS.includes(extension)) throw new ShoalError('PROOF_KIND_REFUSED', { name });
};

/** The name says what the content is. Errors: PROOF_NAME_LIES. */
export const assertHonestName = (name: string, kind: ProofKind): void => {
  const extensions: readonly string[] = PROOF_KINDS[kind].extensions;
  if (!extensions.includes(extensionOf(name))) throw new ShoalError('PROOF_NAME_LIES', { name, found: kind.toUpperCase() });
};

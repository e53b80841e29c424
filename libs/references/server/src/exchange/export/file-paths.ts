import type { EvidenceFileEntity } from '../../evidence/evidence-file.entity';

/** Names that some system would not let stand in a folder. */
const safe = (name: string): string => name.replace(/[\p{Cc}\p{Cf}/\\:*?"<>|]/gu, '_').replace(/^\.+/, '_').slice(-180) || '_';

/** Where each proof lies in the archive: files/<evidence id>/<name>, numbered where two of one thing are called the same. */
export const filePaths = (files: readonly Pick<EvidenceFileEntity, 'id' | 'evidenceId' | 'name'>[]): ReadonlyMap<string, string> => {
  const taken = new Set<string>();
  return new Map(
    files.map(({ id, evidenceId, name }) => {
      const clean = safe(name);
      const [, stem = clean, extension = ''] = /^(.*?)(\.[^.]*)?$/s.exec(clean) ?? [];
      const numbered = (n: number): string => `files/${evidenceId}/${stem}${n === 1 ? '' : ` (${n})`}${extension}`;
      let n = 1;
      // Programs that unpack do not all tell capitals apart.
      while (taken.has(numbered(n).toLowerCase())) n += 1;
      taken.add(numbered(n).toLowerCase());
      return [id, numbered(n)];
    }),
  );
};

const KB = 1024;
const MB = KB * KB;

/** `812 B`, `34 KB`, `2.4 MB`. */
export const proofSize = (bytes: number): string => {
  if (bytes < KB) return `${bytes} B`;
  if (bytes < MB) return `${Math.round(bytes / KB)} KB`;
  return `${(bytes / MB).toFixed(1)} MB`;
};

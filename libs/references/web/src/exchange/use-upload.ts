import { UploadRefused } from '@shoal/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import { uploadSheet } from './upload-sheet';

interface OnItsWay {
  readonly name: string;
  /** 0 to 1. */
  readonly share: number;
}

/** One file on its way; what was refused stays until the next. */
export const useUpload = (kind: string, onPreview: (id: string) => unknown) => {
  const [onItsWay, setOnItsWay] = useState<OnItsWay | null>(null);
  const [refused, setRefused] = useState<UploadRefused | null>(null);
  const stop = useRef(new AbortController());
  useEffect(() => () => stop.current.abort(), []);

  const upload = useCallback(
    async (file: File) => {
      stop.current = new AbortController();
      setRefused(null);
      setOnItsWay({ name: file.name, share: 0 });
      try {
        await onPreview(await uploadSheet(kind, file, { signal: stop.current.signal, onProgress: (share) => setOnItsWay({ name: file.name, share }) }));
      } catch (error) {
        const why = error instanceof UploadRefused ? error : new UploadRefused('network');
        if (why.problem !== 'cancelled') setRefused(why);
      } finally {
        setOnItsWay(null);
      }
    },
    [kind, onPreview],
  );
  return { onItsWay, refused, upload, cancel: () => stop.current.abort() };
};

import { useCallback, useEffect, useRef, useState } from 'react';
import { type UploadProgress, UploadRefused } from './send-file';

/** A file on its way, or one that did not arrive. */
export interface FileUpload {
  readonly key: number;
  readonly name: string;
  /** 0 to 1. */
  readonly share: number;
  readonly refused: UploadRefused | null;
  readonly cancel: () => void;
}

let lastKey = 0;

/**
 * Files go up one after the other, so that they arrive in their order; what was refused stays until it is dismissed. `owner`: the id of what
 * they belong to; leaving it cancels what is on its way. `send` has to be the same function every time.
 */
export const useFileUploads = <Answer>(owner: string, send: (owner: string, file: File, progress: UploadProgress) => Promise<Answer>, onUploaded: (answer: Answer) => unknown) => {
  const [uploads, setUploads] = useState<readonly FileUpload[]>([]);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const leaving = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    leaving.current = controller;
    return () => controller.abort();
  }, [owner]);

  const dismiss = useCallback((key: number) => setUploads((all) => all.filter((one) => one.key !== key)), []);
  const change = useCallback((key: number, values: Partial<FileUpload>) => setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...values } : one))), []);

  const add = useCallback(
    (files: readonly File[]) => {
      for (const file of files) {
        const key = (lastKey += 1);
        const stop = new AbortController();
        setUploads((all) => [...all, { key, name: file.name, share: 0, refused: null, cancel: () => stop.abort() }]);
        queue.current = queue.current.then(async () => {
          try {
            const signal = AbortSignal.any([stop.signal, leaving.current.signal]);
            if (signal.aborted) throw new UploadRefused('cancelled');
            const answer = await send(owner, file, { signal, onProgress: (share) => change(key, { share }) });
            dismiss(key);
            await onUploaded(answer);
          } catch (error) {
            const refused = error instanceof UploadRefused ? error : new UploadRefused('network');
            if (refused.problem === 'cancelled') dismiss(key);
            else change(key, { refused });
          }
        });
      }
    },
    [owner, send, onUploaded, change, dismiss],
  );
  return { uploads, add, dismiss };
};
export type FileUploads = ReturnType<typeof useFileUploads>;

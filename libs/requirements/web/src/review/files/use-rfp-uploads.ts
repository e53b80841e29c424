import { useCallback, useEffect, useRef, useState } from 'react';
import { RfpRefused, type UploadedRfp, uploadRfp } from './upload-rfp';

/** A file on its way, or one that did not arrive. */
export interface RfpUpload {
  readonly key: number;
  readonly name: string;
  /** 0 to 1. */
  readonly share: number;
  readonly refused: RfpRefused | null;
  readonly cancel: () => void;
}

let lastKey = 0;

/** Files go up one after the other, so that their order is that of the notices; what was refused stays until it is dismissed. */
export const useRfpUploads = (tenderId: string, onUploaded: (rfp: UploadedRfp) => unknown) => {
  const [uploads, setUploads] = useState<readonly RfpUpload[]>([]);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const leaving = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    leaving.current = controller;
    return () => controller.abort();
  }, [tenderId]);

  const dismiss = useCallback((key: number) => setUploads((all) => all.filter((one) => one.key !== key)), []);
  const change = useCallback((key: number, values: Partial<RfpUpload>) => setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...values } : one))), []);

  const add = useCallback(
    (files: readonly File[]) => {
      for (const file of files) {
        const key = (lastKey += 1);
        const stop = new AbortController();
        setUploads((all) => [...all, { key, name: file.name, share: 0, refused: null, cancel: () => stop.abort() }]);
        queue.current = queue.current.then(async () => {
          try {
            const signal = AbortSignal.any([stop.signal, leaving.current.signal]);
            if (signal.aborted) throw new RfpRefused('cancelled');
            const rfp = await uploadRfp(tenderId, file, { signal, onProgress: (share) => change(key, { share }) });
            dismiss(key);
            await onUploaded(rfp);
          } catch (error) {
            const refused = error instanceof RfpRefused ? error : new RfpRefused('network');
            if (refused.problem === 'cancelled') dismiss(key);
            else change(key, { refused });
          }
        });
      }
    },
    [tenderId, onUploaded, change, dismiss],
  );
  return { uploads, add, dismiss };
};
export type RfpUploads = ReturnType<typeof useRfpUploads>;

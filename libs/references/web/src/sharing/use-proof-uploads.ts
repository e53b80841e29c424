import { useCallback, useEffect, useRef, useState } from 'react';
import { uploadProof, UploadRefused } from './upload-proof';

/** A file on its way, or one that did not arrive. */
export interface ProofUpload {
  readonly key: number;
  readonly name: string;
  /** 0 to 1. */
  readonly share: number;
  readonly refused: UploadRefused | null;
  readonly cancel: () => void;
}

let lastKey = 0;

/** Files go up one after the other; what was refused stays until it is dismissed. */
export const useProofUploads = (evidenceId: string, onUploaded: () => Promise<unknown>) => {
  const [uploads, setUploads] = useState<readonly ProofUpload[]>([]);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const leaving = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    leaving.current = controller;
    return () => controller.abort();
  }, [evidenceId]);

  const drop = useCallback((key: number) => setUploads((all) => all.filter((one) => one.key !== key)), []);
  const change = useCallback((key: number, values: Partial<ProofUpload>) => setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...values } : one))), []);

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
            await uploadProof(evidenceId, file, { signal, onProgress: (share) => change(key, { share }) });
            drop(key);
            await onUploaded();
          } catch (error) {
            const refused = error instanceof UploadRefused ? error : new UploadRefused('network');
            if (refused.problem === 'cancelled') drop(key);
            else change(key, { refused });
          }
        });
      }
    },
    [evidenceId, onUploaded, change, drop],
  );
  return { uploads, add, dismiss: drop };
};

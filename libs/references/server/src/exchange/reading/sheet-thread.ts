import { parentPort, workerData } from 'node:worker_threads';
import { ShoalError } from '@shoal/contract';
import type { Sheet } from '@shoal/references-domain';
import { readSheetFile } from './read-sheet-file';
import type { Refusal } from './refused-file';

export interface SheetRequest {
  readonly file: Uint8Array;
  readonly name: string;
}
export type SheetAnswer = { readonly sheet: Sheet } | { readonly refusal: Refusal } | { readonly failure: string };

/** The thread's own entry: built beside the server, started by `SheetReader` for one file. */
const answer = async ({ file, name }: SheetRequest): Promise<SheetAnswer> => {
  try {
    return { sheet: await readSheetFile(Buffer.from(file.buffer, file.byteOffset, file.byteLength), name) };
  } catch (error) {
    return error instanceof ShoalError ? { refusal: { code: error.code, args: error.args } } : { failure: error instanceof Error ? error.message : String(error) };
  }
};

if (parentPort) parentPort.postMessage(await answer(workerData as SheetRequest));

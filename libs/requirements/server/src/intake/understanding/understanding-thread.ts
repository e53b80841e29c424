import { parentPort, workerData } from 'node:worker_threads';
import { type SourceDocument, understandRfp } from '@shoal/requirements-domain';

/** The thread's own entry: built beside the server, started by `RfpUnderstander` for one document. */
if (parentPort) parentPort.postMessage(understandRfp(workerData as SourceDocument));

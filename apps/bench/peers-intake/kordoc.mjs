import { readFile } from 'node:fs/promises';
import { parse } from 'kordoc';

/** Reads one file and says how long that took, and what text came out, as one line of JSON. */
const bytes = await readFile(process.argv[2]);
const started = performance.now();
const result = await parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
const ms = performance.now() - started;
process.stdout.write(`${JSON.stringify({ ms, isRead: result.success === true, text: result.markdown ?? '' })}\n`);

import 'reflect-metadata';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { understandRfp, type RfpReading } from '@shoal/requirements-domain';
import { facts as machine, revision } from '../machine/facts';
import { INTAKE_PEERS, INTAKE_REPORT } from '../places';
import { compare } from './compare';
import { corpusFile } from './corpus/corpus-file';
import { RFPS } from './corpus/documents';
import { writeCorpus } from './write-corpus';
import { COMMAND, GOAL, intakeReport, totals, type FileFigures } from './intake-report';
import { measureFile } from './measure-file';
import { readDocument } from './read-document';
import { runCommand } from '../run-command';

const NOTES = '## Notes';
const USAGE = `${COMMAND} -- [--only part-of-a-name] [--dry] [--write]
  --only   the documents whose names hold it
  --dry    does not write docs/bench
  --write  writes the corpus' files anew (the HWPX for the HWP 5 file into ${tmpdir()}) and measures nothing`;
const PEER = join(INTAKE_PEERS, 'kordoc.mjs');
const SHOWN = 12;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** What a measured process prints: the time, by how much it grew meanwhile, and what it understood. */
interface Printed {
  readonly ms: number;
  readonly grownBytes: number;
  readonly pages: number | null;
  readonly reading: RfpReading;
}

const readOne = async (path: string): Promise<void> => {
  const [started, before] = [performance.now(), process.memoryUsage.rss()];
  const document = await readDocument(path);
  const reading = understandRfp(document);
  const ms = performance.now() - started;
  const grownBytes = Math.max(0, process.resourceUsage().maxRSS * 1024 - before);
  say(JSON.stringify({ ms, grownBytes, pages: document.pages, reading } satisfies Printed));
};

const peerFigures = async (path: string, codes: readonly string[]): Promise<FileFigures['peer']> => {
  try {
    const { ms, ownPeakBytes, childrenPeakBytes, isRead, text } = await measureFile<{ ms: number; isRead: boolean; text: string }>([PEER, path]);
    const plain = text.normalize('NFKC').replace(/[−–]/gu, '-').replace(/<br\s*\/?>|\s+/gu, '');
    return isRead ? { ms, peakBytes: ownPeakBytes + childrenPeakBytes, cards: codes.filter((code) => plain.includes(code)).length } : null;
  } catch (error) {
    say(`kordoc did not read ${basename(path)}: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
};

const run = async (): Promise<void> => {
  const { values } = parseArgs({ options: { only: { type: 'string' }, dry: { type: 'boolean' }, write: { type: 'boolean' }, one: { type: 'string' } } });
  if (values.one !== undefined) return readOne(values.one);
  const rfps = RFPS.filter(({ file }) => file.includes(values.only ?? ''));
  if (rfps.length === 0) throw new RangeError(`--only ${values.only}: part of one of ${RFPS.map(({ file }) => file).join(', ')}`);
  if (values.write) return say((await writeCorpus(rfps, tmpdir())).join('\n'));
  const files: FileFigures[] = [];
  for (const rfp of rfps) {
    const path = corpusFile(rfp);
    const { ms, childrenPeakBytes, grownBytes, pages, reading } = await measureFile<Printed>([process.argv[1] ?? '', '--one', path]);
    const peakBytes = childrenPeakBytes + grownBytes;
    const { scores, missed, wrong } = compare(rfp, reading);
    const peer = await peerFigures(path, rfp.requirements.flatMap(({ code }) => code ?? []));
    files.push({ rfp, scores, pages, bytes: (await stat(path)).size, ours: { ms, peakBytes }, peer });
    say(`${rfp.file}: ${rfp.requirements.length} cards in ${ms.toFixed(0)} ms, ${(peakBytes / 2 ** 20).toFixed(0)} MB; missed ${missed.length}, wrong ${wrong.length}`);
    for (const text of [...missed.slice(0, SHOWN).map((each) => `  missed ${each}`), ...wrong.slice(0, SHOWN).map((each) => `  wrong  ${each}`)]) say(text.slice(0, 200));
  }
  const all = totals(files);
  say(JSON.stringify(all));
  if (values.dry || values.only !== undefined) return;
  const before = await readFile(INTAKE_REPORT, 'utf8').catch(() => '');
  const facts = [machine(tmpdir())[0] ?? '', `Node ${process.versions.node}; kordoc 4.14.1 without its optional dependencies`, `${files.length} documents, ${all.cards.expected} cards; goals: ${GOAL.share * 100} % each way, ${GOAL.ms / 1000} s and ${GOAL.bytes / 2 ** 20} MB for the largest`];
  await writeFile(INTAKE_REPORT, intakeReport({ facts, measured: `measured on ${new Date().toISOString().slice(0, 10)}, Shoal at ${revision()}`, files }, before.includes(NOTES) ? before.slice(before.indexOf(NOTES)) : `${NOTES}\n`));
};

await runCommand(run, USAGE);

import { DamagedFile, type Readable, readExactly } from '@shoal/platform/archives';

/** [MS-CFB]: the container of HWP 5 and of Word before 2007. */
export const COMPOUND_SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
/** Entries of the directory; honest documents have some hundreds. */
const ENTRIES_MAX = 20_000;
const DIFAT_IN_HEADER = 109;
const DIFAT_SECTORS_MAX = 64;
const LAST_SECTOR = 0xfffffffa;

/** The names of all streams and storages. Throws DamagedFile. */
export const readCompoundNames = async (file: Readable): Promise<ReadonlySet<string>> => {
  const header = await readExactly(file, 0, HEADER_BYTES);
  const shift = header.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) throw new DamagedFile('sector size');
  const size = 2 ** shift;
  const sector = (number: number): Promise<Buffer> => readExactly(file, (number + 1) * size, size);
  const next = chainReader(await fatSectors(header, sector, size), sector, size);
  const names = new Set<string>();
  const sectorsMax = Math.ceil((ENTRIES_MAX * ENTRY_BYTES) / size);
  let at = header.readUInt32LE(48);
  for (let read = 0; at <= LAST_SECTOR; read += 1) {
    if (read >= sectorsMax) throw new DamagedFile('directory without end');
    namesIn(await sector(at)).forEach((name) => names.add(name));
    at = await next(at);
  }
  return names;
};

const namesIn = (directory: Buffer): string[] => {
  const names: string[] = [];
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
    const bytes = directory.readUInt16LE(at + 64);
    const isUsed = directory.readUInt8(at + 66) !== 0;
    if (isUsed && bytes >= 2 && bytes <= 64) names.push(directory.toString('utf16le', at, at + bytes - 2));
  }
  return names;
};

/** Where the sectors of the allocation table lie: the first in the header, the others in a chain of their own. */
const fatSectors = async (header: Buffer, sector: (number: number) => Promise<Buffer>, size: number): Promise<readonly number[]> => {
  const numbers = Array.from({ length: DIFAT_IN_HEADER }, (_, i) => header.readUInt32LE(76 + i * 4));
  let at = header.readUInt32LE(68);
  for (let read = 0; at <= LAST_SECTOR; read += 1) {
    if (read >= DIFAT_SECTORS_MAX) throw new DamagedFile('table without end');
    const table = await sector(at);
    for (let i = 0; i < size - 4; i += 4) numbers.push(table.readUInt32LE(i));
    at = table.readUInt32LE(size - 4);
  }
  return numbers.filter((number) => number <= LAST_SECTOR);
};

const chainReader = (fat: readonly number[], sector: (number: number) => Promise<Buffer>, size: number): ((number: number) => Promise<number>) => {
  const perSector = size / 4;
  return async (number) => {
    const holder = fat[Math.floor(number / perSector)];
    if (holder === undefined) throw new DamagedFile('chain');
    const table = await sector(holder);
    return table.readUInt32LE((number % perSector) * 4);
  };
};

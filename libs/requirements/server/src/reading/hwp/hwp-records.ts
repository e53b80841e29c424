import { DamagedFile } from '@shoal/platform/archives';
import { tooMuch } from '../refuse-document';

const FIRST = 0x10;
export const TAG = {
  paragraphShape: FIRST + 9,
  paragraph: FIRST + 50,
  text: FIRST + 51,
  control: FIRST + 55,
  list: FIRST + 56,
  table: FIRST + 61,
  ole: FIRST + 68,
  picture: FIRST + 69,
  equation: FIRST + 72,
  chart: FIRST + 79,
} as const;

/** One record of a stream; `end`: the number of the first record that is not below it. */
export interface HwpRecord {
  readonly tag: number;
  readonly level: number;
  readonly data: Buffer;
  end: number;
}

const HEAD_BYTES = 4;
/** In place of a size that does not fit, which follows then. */
const LONG = 0xfff;
const RECORDS_MAX = 3_000_000;

/** The records of a stream, flat, in the order of their tree. Throws DamagedFile. Errors: RFP_TOO_MUCH. */
export const readRecords = (stream: Buffer): readonly HwpRecord[] => {
  const records: HwpRecord[] = [];
  const open: HwpRecord[] = [];
  const closeDownTo = (level: number): void => {
    for (let last = open.at(-1); last && last.level >= level; last = open.at(-1)) {
      last.end = records.length;
      open.pop();
    }
  };
  for (let at = 0; at + HEAD_BYTES <= stream.length; ) {
    const head = stream.readUInt32LE(at);
    const [tag, level, short] = [head & 0x3ff, (head >>> 10) & 0x3ff, head >>> 20];
    at += HEAD_BYTES;
    if (short === LONG && at + HEAD_BYTES > stream.length) throw new DamagedFile('record');
    const size = short === LONG ? stream.readUInt32LE(at) : short;
    if (short === LONG) at += HEAD_BYTES;
    if (at + size > stream.length) throw new DamagedFile('record');
    closeDownTo(level);
    const record = { tag, level, data: stream.subarray(at, at + size), end: 0 };
    records.push(record);
    open.push(record);
    if (records.length > RECORDS_MAX) tooMuch('records', RECORDS_MAX);
    at += size;
  }
  closeDownTo(0);
  return records;
};

/** Numbers of a record that an older program may have written shorter. */
export const wordAt = (data: Buffer, at: number, otherwise = 0): number => (at + 2 <= data.length ? data.readUInt16LE(at) : otherwise);
export const longAt = (data: Buffer, at: number, otherwise = 0): number => (at + 4 <= data.length ? data.readUInt32LE(at) : otherwise);

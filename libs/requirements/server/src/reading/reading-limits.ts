const MB = 1024 * 1024;

/** What a file may ask of its reader; honest RFPs stay far below. */
export const READING_LIMITS = {
  fileBytesMax: 100 * MB,
  /** Of an archive, as its directory claims it. */
  entriesMax: 5_000,
  unpackedBytesMax: 1024 * MB,
  ratioMax: 250,
  /** Small files may be packed as tightly as they like. */
  ratioFromBytes: 16 * MB,
  /** Of one part that is read, packed or not. */
  partBytesMax: 192 * MB,
  depthMax: 256,
  tableDepthMax: 16,
  blocksMax: 400_000,
  cellsMax: 300_000,
  rowsMax: 20_000,
  columnsMax: 500,
  charactersMax: 20_000_000,
  pagesMax: 3_000,
  timeMs: 120_000,
  heapMb: 640,
  memoryMb: 1_024,
};
export type ReadingLimits = Readonly<typeof READING_LIMITS>;

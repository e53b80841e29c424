/** Texts stand as texts: what begins like a formula is none. */
export type SheetValue = string | number | null;

export interface Sheet {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly SheetValue[])[];
}

const SHEET_NAME_MAX = 31;
const COLUMN_WIDTH = 18;

const cellOf = (value: SheetValue) => (value === null ? null : typeof value === 'number' ? { type: Number, value } : { type: String, value });

/** Writes a workbook and hands it to the browser. The writer is fetched only when somebody wants a file. */
export const saveSheets = async (fileName: string, sheets: readonly Sheet[]): Promise<void> => {
  const { default: writeWorkbook } = await import('write-excel-file/universal');
  const blob = await writeWorkbook(
    sheets.map(({ name, head, rows }) => ({
      sheet: name.slice(0, SHEET_NAME_MAX),
      columns: head.map(() => ({ width: COLUMN_WIDTH })),
      stickyRowsCount: 1,
      data: [head.map((value) => ({ type: String, value, fontWeight: 'bold' as const })), ...rows.map((row) => row.map(cellOf))],
    })),
  ).toBlob();
  const address = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href: address, download: fileName });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};

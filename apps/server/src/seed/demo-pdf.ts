const HEAD = '%PDF-1.4\n';
const [LEFT, TOP, SIZE, LEADING] = [72, 760, 14, 28];

/** UTF-16 in hex digits, as the predefined map of characters UniKS-UTF16-H reads it. */
const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');

/** A page of Korean lines in a font that every reader brings along: nothing has to be embedded. */
export const demoPdf = (lines: readonly string[]): Buffer => {
  const page = `BT /F1 ${SIZE} Tf ${LEADING} TL ${LEFT} ${TOP} Td ${lines.map((line) => `<${hex(line)}> Tj T*`).join(' ')} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /HYGoThic-Medium-UniKS-UTF16-H /Encoding /UniKS-UTF16-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HYGoThic-Medium /CIDSystemInfo << /Registry (Adobe) /Ordering (Korea1) /Supplement 1 >> /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /HYGoThic-Medium /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 720 /StemV 80 >>',
  ].map((body, at) => `${at + 1} 0 obj\n${body}\nendobj\n`);
  const offsets = objects.map((_, at) => HEAD.length + objects.slice(0, at).join('').length);
  const start = HEAD.length + objects.join('').length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(`${HEAD}${objects.join('')}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`, 'latin1');
};

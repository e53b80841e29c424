import { registerEnumType } from '@nestjs/graphql';

export const RfpStateEnum = { QUEUED: 'queued', READING: 'reading', UNDERSTANDING: 'understanding', READY: 'ready', FAILED: 'failed', CANCELLED: 'cancelled' } as const;
registerEnumType(RfpStateEnum, { name: 'RfpState', description: 'Waits for a reader, its file is taken apart, requirements are looked for; then how it ended.' });
export const SourceFormatEnum = { HWPX: 'hwpx', HWP: 'hwp', DOCX: 'docx', PDF: 'pdf' } as const;
registerEnumType(SourceFormatEnum, { name: 'SourceFormat' });
export const RfpBlockKindEnum = { PARAGRAPH: 'paragraph', TABLE: 'table' } as const;
registerEnumType(RfpBlockKindEnum, { name: 'RfpBlockKind' });
export const RfpNoteEnum = { FOOTNOTE: 'footnote', ENDNOTE: 'endnote', HEADER: 'header', FOOTER: 'footer' } as const;
registerEnumType(RfpNoteEnum, { name: 'RfpNote' });
export const SourceLossKindEnum = { IMAGE: 'image', EQUATION: 'equation', SECTION: 'section', PAGE: 'page', EMBEDDED: 'embedded' } as const;
registerEnumType(SourceLossKindEnum, { name: 'SourceLossKind' });
export const VatEnum = { INCLUDED: 'included', EXCLUDED: 'excluded' } as const;
registerEnumType(VatEnum, { name: 'Vat' });
export const EvaluationKindEnum = { QUANTITATIVE: 'quantitative', QUALITATIVE: 'qualitative', PRICE: 'price' } as const;
registerEnumType(EvaluationKindEnum, { name: 'EvaluationKind', description: '정량, 정성, 가격' });

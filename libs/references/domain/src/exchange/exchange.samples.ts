import type { ExchangeContext, ExchangeKind } from './exchange';
import { exchangeColumns } from './exchange';
import type { SheetCell, SheetRow } from './sheet';

export const CONTEXT: ExchangeContext = {
  today: '2026-11-25',
  certificateKinds: [
    { id: 'direct', name: '직접생산확인증명서', nameEn: 'Direct production certificate', validity: { type: 'months', months: 24 } },
    { id: 'gs', name: 'GS인증 (소프트웨어 품질인증)', nameEn: 'GS: software quality certificate', validity: { type: 'unlimited' } },
  ],
  chips: new Set(['나루']),
};

const GOOD: Readonly<Record<ExchangeKind, Readonly<Record<string, SheetCell>>>> = {
  reference: { title: '통합관제 고도화', buyerName: '가람시', buyerKind: '공공', contractDay: '2024-02-20', startsOn: '2024-03-01', endsOn: '2025-02-28', amount: 1_240_000_000, vatIncluded: '예', method: '단독', workKind: '구축·개발' },
  certificate: { kindId: '직접생산확인증명서', number: '제2024-1호', issuedOn: '2024-03-01', expiresOn: '2026-02-28' },
  expert: { name: '한바다', role: 'IT아키텍트', educationLevel: '석사', careerMonths: '12년 3개월', employment: '소속 직원' },
  firm: { name: '(주)다온소프트', businessNumber: '111-00-12349', adminName: '김다온', adminEmail: 'a@daon.example' },
};

export const headOf = (kind: ExchangeKind, language: 'ko' | 'en' = 'ko'): string[] => Object.values(exchangeColumns(kind, CONTEXT)).map(({ heading }) => heading[language]);

/** A row that may be imported, with these cells instead. */
export const rowOf = (kind: ExchangeKind, cells: Readonly<Record<string, SheetCell>> = {}): SheetRow => Object.keys(exchangeColumns(kind, CONTEXT)).map((key) => ({ ...GOOD[kind], ...cells })[key] ?? null);

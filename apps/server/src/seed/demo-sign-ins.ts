export const DEMO_PASSWORD = 'shoal-demo-2026';

/** The sign-ins that a visitor is told of. */
export const DEMO_SIGN_INS = [
  { email: 'lead@naru.example', firm: '나루', role: '입찰 A 주관사 · lead of bid A' },
  { email: 'writer@daon.example', firm: '다온', role: '입찰 A 구성원 · member of bid A' },
  { email: 'lead@saebom.example', firm: '새봄', role: '경쟁 입찰 B 주관사 · lead of the rival bid B' },
  { email: 'office@coop.example', firm: '사무국', role: '조합 사무국 · the cooperative’s office' },
  { email: 'owner@other.example', firm: '한울', role: '다른 조합 · another cooperative' },
] as const;

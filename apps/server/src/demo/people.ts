import type { DemoPerson } from './demo.types';

type Row = readonly [key: string, firmKey: string | null, name: string, email: string, title: string, role: DemoPerson['role']];

const ROWS: readonly Row[] = [
  ['office.head', null, '백은솔', 'office@coop.example', '사무국장', 'office'],
  ['office.staff', null, '도혜린', 'support@coop.example', '사무과장', 'office'],
  ['naru.lead', 'naru', '남서윤', 'lead@naru.example', '사업총괄 이사', 'admin'],
  ['naru.pm', 'naru', '민우진', 'pm@naru.example', '수석', 'member'],
  ['naru.architect', 'naru', '엄태겸', 'architect@naru.example', '책임', 'member'],
  ['naru.plan', 'naru', '주세린', 'plan@naru.example', '선임', 'member'],
  ['daon.head', 'daon', '박철흠', 'head@daon.example', '대표이사', 'admin'],
  ['daon.writer', 'daon', '채도현', 'writer@daon.example', '영상분석팀장', 'member'],
  ['daon.model', 'daon', '금나윤', 'model@daon.example', '연구원', 'member'],
  ['daon.test', 'daon', '김여준', 'test@daon.example', '선임', 'member'],
  ['gaon.head', 'gaon', '이경률', 'head@gaon.example', '대표이사', 'admin'],
  ['gaon.writer', 'gaon', '탁하늘', 'writer@gaon.example', '데이터연계 책임', 'member'],
  ['gaon.mobile', 'gaon', '편유진', 'mobile@gaon.example', '선임', 'member'],
  ['hangyeol.head', 'hangyeol', '추민재', 'head@hangyeol.example', '클라우드본부장', 'admin'],
  ['hangyeol.security', 'hangyeol', '국예담', 'security@hangyeol.example', '정보보안 책임', 'member'],
  ['hangyeol.support', 'hangyeol', '최선묵', 'support@hangyeol.example', '운영지원 선임', 'member'],
  ['ieum.head', 'ieum', '명해린', 'head@ieum.example', '대표이사', 'admin'],
  ['ieum.finance', 'ieum', '정태륜', 'finance@ieum.example', '금융사업 수석', 'member'],
  ['saebom.lead', 'saebom', '맹소라', 'lead@saebom.example', '전략사업 이사', 'admin'],
  ['saebom.architect', 'saebom', '윤재흠', 'architect@saebom.example', '수석', 'member'],
  ['saebom.design', 'saebom', '옥다인', 'design@saebom.example', '선임', 'member'],
  ['maru.head', 'maru', '강세묵', 'head@maru.example', '대표이사', 'admin'],
  ['maru.map', 'maru', '연수빈', 'map@maru.example', '공간정보 책임', 'member'],
  ['ara.head', 'ara', '조은결', 'head@ara.example', '대표이사', 'admin'],
  ['ara.ops', 'ara', '사공훈', 'ops@ara.example', '운영팀장', 'member'],
  ['nuri.head', 'nuri', '임채겸', 'head@nuri.example', '대표이사', 'admin'],
  ['nuri.model', 'nuri', '설지아', 'model@nuri.example', '연구원', 'member'],
  ['dodam.head', 'dodam', '장희묵', 'head@dodam.example', '대표이사', 'admin'],
  ['raon.head', 'raon', '신가율', 'head@raon.example', '대표이사', 'admin'],
  ['yesol.head', 'yesol', '오정륜', 'head@yesol.example', '대표이사', 'admin'],
];

const ENGLISH_READERS = new Set(['nuri.model']);

export const people: readonly DemoPerson[] = ROWS.map(([key, firmKey, name, email, title, role]) => ({
  key,
  firmKey,
  name,
  email,
  title,
  role,
  language: ENGLISH_READERS.has(key) ? 'en' : 'ko',
}));

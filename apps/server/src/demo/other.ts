import type { DemoCooperative, DemoFirm, DemoPerson } from './demo.types';

/** A neighbour on the same installation, empty but for its own firm: it must see nothing of the first cooperative. */
export const otherCooperative: DemoCooperative = {
  key: 'hanul',
  name: '한울소프트웨어협동조합',
  nameEn: 'Hanul Software Cooperative',
};

export const otherFirms: readonly DemoFirm[] = [
  {
    key: 'other',
    name: '한울정보 주식회사',
    nameEn: 'Hanul Information Inc.',
    chip: '한울',
    colorSlot: 1,
    businessNumber: '9998113131',
    about: '지역 공공기관의 홈페이지와 민원 처리 시스템을 구축하고 유지관리합니다.',
    website: 'https://other.example',
    capabilities: ['화면 설계', '운영 지원'],
    foundedYear: 2016,
  },
];

export const otherPeople: readonly DemoPerson[] = [
  {
    key: 'other.owner',
    firmKey: 'other',
    name: '현경묵',
    email: 'owner@other.example',
    title: '대표이사',
    role: 'admin',
    language: 'ko',
  },
];

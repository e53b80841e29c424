import type { DemoPhase, DemoWord } from './registry.types';

const MILLION = 1_000_000;

/** Title, then name, 백만원 of the whole, 백만원 of the own part (null where shares tell it), day of completion (`-` while it runs). */
type Row = readonly [title: string, ...phases: (readonly [name: string, millions: number, own: number | null, completedOn: string])[]];

const ROWS: readonly Row[] = [
  ['도시안전센터 연계 게이트웨이 확장', ['1차 게이트웨이 증설', 560, null, '2022-11-30'], ['2차 현장 장비 수용', 700, null, '2023-03-31']],
  ['차량 단말 위치 연계', ['1단계 버스 단말', 260, 110, '2026-07-31'], ['2단계 순찰 차량', 280, 120, '-']],
  ['센서 데이터 수집 체계 운영', ['상반기 운영', 155, null, '2026-06-30'], ['하반기 운영', 155, null, '-']],
  ['학사 행정 시스템 재구축', ['1차 수강·등록', 650, null, '2021-12-31'], ['2차 성적·졸업', 800, null, '2022-08-31']],
  ['하천 관리 디지털트윈 시범', ['모형 구축', 410, null, '2026-09-30'], ['수문 연계', 280, null, '-']],
  ['서비스 데스크 운영', ['1차년도', 280, null, '2024-12-31'], ['2차년도', 280, null, '2025-12-31']],
];

/** Phases by the title of the reference. */
export const phases: ReadonlyMap<string, readonly DemoPhase[]> = new Map(
  ROWS.map(([title, ...rows]) => [title, rows.map(([name, millions, own, completedOn]) => ({ name, amountWon: millions * MILLION, partWon: own === null ? null : own * MILLION, completedOn: completedOn === '-' ? null : completedOn }))]),
);

/** What members said to their part, by the title; every other one has confirmed it. */
export const words: ReadonlyMap<string, DemoWord> = new Map([
  ['현장 출동 모바일', { state: 'disputed', note: '협정서의 우리 지분은 30 %입니다. 협정서를 확인하고 고쳐 주세요.', daysAgo: 3 }],
  ['보안 관제 전환 설계', { state: 'waiting', note: '', daysAgo: 5 }],
]);

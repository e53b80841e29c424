import type { Block, DemoDraft } from '../demo.types';

/** 가, as the architect began it. */
const begun: readonly Block[] = [
  { h: 2, text: '가. 연계 대상과 구성' },
  { p: 'CCTV 2,140대, 환경 센서 860점, 차량 단말 300여 대의 데이터를 표준 연계 게이트웨이로 모읍니다(SFR-014). 게이트웨이는 수집·정제·배포의 세 층이며, 장애가 나면 10초 안에 예비 노드로 전환합니다.' },
  { p: '수집부터 화면 표출까지의 지연은 되도록 짧게 유지합니다.' },
  { p: '표 4-3. 연계 대상별 방식과 목표 지연' },
  {
    table: {
      header: ['연계 대상', '수량', '방식', '주기', '목표 지연', '맡은 회사'],
      rows: [
        ['환경 센서', '860점', 'MQTT', '1분', '0.8초', '가온'],
        ['공용차량 단말', '300여 대', 'LTE 전용망', '5초', '2.0초', '나루'],
      ],
    },
  },
];

const withCameras: readonly Block[] = begun.map((block) =>
  'table' in block ? { table: { ...block.table, rows: [['방범·교통·하천 CCTV', '2,140대', 'RTSP 중계', '상시', '1.5초', '다온'], ...block.table.rows] } } : block,
);

const video: readonly Block[] = [
  { h: 2, text: '나. 영상 연계' },
  { p: '영상은 카메라에서 한 번만 받아 여러 사람에게 나눕니다. 지금은 관제 요원마다 카메라에 따로 접속하므로 같은 카메라를 여섯 명이 열면 통신량이 여섯 배가 됩니다.' },
  { p: '지연 1.5초는 세 구간의 합입니다. 카메라에서 중계까지 0.5초, 중계와 관제망 0.4초, 화면 해독 0.6초입니다.' },
];

const sensors: readonly Block[] = [
  { h: 2, text: '다. 센서 연계' },
  { p: '환경 센서는 현재 1분 주기로 들어오며, 이를 10초 주기로 바꿉니다. 들어온 값은 아래 순서로 정제하고, 고친 값과 원래 값을 함께 남깁니다.' },
  {
    ol: [
      '장비 시각과 수신 시각의 차이가 3초를 넘으면 시각 이상으로 표시합니다.',
      '물리적으로 나올 수 없는 값은 버립니다.',
      '같은 값이 30분 이상 이어지면 고장 의심으로 표시하고 유지보수 목록에 올립니다.',
    ],
  },
];

const failover: readonly Block[] = [
  { h: 2, text: '라. 차량 단말 연계' },
  { p: '공용차량 312대는 LTE 전용망으로 5초마다 위치와 상태를 보냅니다.' },
  { h: 2, text: '마. 예비 노드 전환' },
  { p: '게이트웨이 세 노드 가운데 두 노드가 일을 나누어 하고 한 노드는 같은 설정으로 깨어 있습니다. 시험 결과는 정리되는 대로 표로 넣습니다.' },
];

const EXACTLY: readonly (readonly [string, string])[] = [
  ['300여 대', '312대'],
  ['되도록 짧게 유지합니다', '2초 이내로 보장합니다(PER-003)'],
];
/** With the figures that were still open. */
const exact = (blocks: readonly Block[]): readonly Block[] =>
  JSON.parse(EXACTLY.reduce((text, [loose, figure]) => text.replaceAll(loose, figure), JSON.stringify(blocks))) as readonly Block[];

/** How 4.2 came about: begun by the lead, gone on by those who build the parts, brought together by the lead. */
export const realtimeDrafts: readonly DemoDraft[] = [
  { authorKey: 'naru.architect', at: { inDays: -6, time: '10:24' }, blocks: begun },
  { authorKey: 'daon.writer', at: { inDays: -5, time: '15:41' }, blocks: [...withCameras, ...video] },
  { authorKey: 'gaon.writer', at: { inDays: -4, time: '11:07' }, name: '세 회사 1차 원고', blocks: [...withCameras, ...video, ...sensors] },
  { authorKey: 'naru.pm', at: { inDays: -2, time: '17:32' }, blocks: [...exact(withCameras), ...video, ...sensors, ...failover] },
];

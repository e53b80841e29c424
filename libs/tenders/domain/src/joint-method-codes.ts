import type { ConsortiumMethod } from './tender';

/** Where the table stands: 조달청 나라장터 입찰공고정보서비스 OpenAPI 참고자료 v1.1 (2025-09-28), cmmnSpldmdMethdCd. */
export const JOINT_METHOD_SOURCE = 'PPS open API guide v1.1 (2025-09-28), cmmnSpldmdMethdCd';

export interface JointMethodCode {
  readonly code: string;
  readonly name: string;
  readonly allows: readonly ConsortiumMethod[];
  /** False where the notice wants a single contractor. */
  readonly jointSupply: boolean;
}

/** 007 and 008 are both 혼합: 007 also takes a sole bidder, 008 only a consortium. */
export const JOINT_METHOD_CODES: readonly JointMethodCode[] = [
  { code: '공500001', name: '공동이행', allows: ['joint'], jointSupply: true },
  { code: '공500002', name: '분담이행', allows: ['divided'], jointSupply: true },
  { code: '공500003', name: '주계약자관리', allows: ['main_contractor'], jointSupply: true },
  { code: '공500004', name: '단독계약', allows: [], jointSupply: false },
  { code: '공500005', name: '혼합', allows: ['mixed'], jointSupply: true },
  { code: '공500006', name: '공동이행 또는 분담이행', allows: ['joint', 'divided'], jointSupply: true },
  { code: '공500007', name: '혼합_단독', allows: ['mixed'], jointSupply: true },
  { code: '공500008', name: '혼합_공동', allows: ['mixed'], jointSupply: true },
  { code: '공500012', name: '해당없음', allows: [], jointSupply: false },
];

export interface JointSupply {
  readonly jointMethods: readonly ConsortiumMethod[];
  readonly jointMethodName: string;
}

/** Names come with how the agreement is filed in front: '(전자)분담이행', '(없음)공동수급불허'. */
const bareName = (name: string): string => name.replace(/^\([^)]*\)/, '').replace(/\s+/g, ' ').trim();
const byName = (name: string): JointMethodCode | undefined => JOINT_METHOD_CODES.find((entry) => entry.name === bareName(name));

/** The code decides; an unknown or missing code is read from the name; what neither tells allows nothing and keeps the name. */
export const readJointSupply = (code: string, name: string): JointSupply => {
  const entry = JOINT_METHOD_CODES.find((known) => known.code === code) ?? byName(name);
  return { jointMethods: entry?.allows ?? [], jointMethodName: name === '' ? (entry?.name ?? code) : name };
};

export type JointSupplyStance = 'allowed' | 'refused' | 'unstated';

/** Tells apart why no method is listed: the notice refuses joint supply, or does not say in words that we know. */
export const jointSupplyStance = (supply: JointSupply): JointSupplyStance => {
  if (supply.jointMethods.length > 0) return 'allowed';
  const refused = byName(supply.jointMethodName)?.jointSupply === false || supply.jointMethodName.includes('불허');
  return refused ? 'refused' : 'unstated';
};

/** The name of a set of methods, for tenders that were typed in. */
export const jointMethodsName = (methods: readonly ConsortiumMethod[]): string => {
  const exact = JOINT_METHOD_CODES.find((entry) => entry.allows.length === methods.length && methods.every((m) => entry.allows.includes(m)));
  const names = methods.map((method) => JOINT_METHOD_CODES.find((entry) => entry.allows.length === 1 && entry.allows[0] === method)?.name ?? method);
  return methods.length === 0 ? '' : (exact?.name ?? names.join(' 또는 '));
};

/** What a consortium may choose from: null when the notice does not say, empty when it refuses joint supply. */
export const allowedMethods = (supply: JointSupply): readonly ConsortiumMethod[] | null =>
  jointSupplyStance(supply) === 'unstated' ? null : supply.jointMethods;

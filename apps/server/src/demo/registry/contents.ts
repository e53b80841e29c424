import { type EducationLevel, type ExpertContent, ITSQF_ROLES, type ItsqfRoleCode, type ReferenceContent, tidyExpert, tidyReference } from '@shoal/references-domain';
import { phases } from './parts';
import type { DemoExpert, DemoReference } from './registry.types';

const won = (amount: number | null): bigint | null => (amount === null ? null : BigInt(amount));

/** As its firm would have typed it in; `firmIds` gives members their ids by key. */
export const referenceContent = (reference: DemoReference, firmIds: ReadonlyMap<string, string>): ReferenceContent =>
  tidyReference({
    title: reference.title,
    buyerName: reference.buyer,
    buyerKind: reference.buyerKind,
    contractNumber: '',
    contractDay: null,
    startsOn: reference.startsOn,
    endsOn: reference.endsOn,
    amount: BigInt(reference.amountWon),
    vatIncluded: true,
    method: reference.method,
    shareBasisPoints: reference.shareBasisPoints,
    partAmount: won(reference.partWon),
    workKind: reference.workKind,
    description: reference.description,
    technologies: reference.technologies,
    issuer: reference.review === 'none' ? '' : reference.buyer,
    subcontractApproved: reference.method === 'subcontract',
    participants: reference.partners.map(({ name, firmKey, shareBasisPoints, partWon }) => ({ memberFirmId: firmKey === null ? null : (firmIds.get(firmKey) ?? null), name, shareBasisPoints, partAmount: won(partWon) })),
    phases: (phases.get(reference.title) ?? []).map(({ name, amountWon, partWon, completedOn }) => ({ name, amount: BigInt(amountWon), partAmount: won(partWon), completedOn })),
  });

const EDUCATIONS: readonly EducationLevel[] = ['bachelor', 'bachelor', 'master', 'bachelor', 'associate', 'bachelor', 'high_school'];
const STUDIES: Partial<Record<ItsqfRoleCode, string>> = { data_analyst: '통계학', it_planner: '경영정보학', ux_designer: '시각디자인', ux_developer: '산업디자인', security_specialist: '정보보호학', system_operator: '정보통신공학', it_marketer: '광고홍보학' };
const TASKS: Partial<Record<ItsqfRoleCode, string>> = { it_pm: '사업관리', it_architect: '구조 설계', it_planner: '요구사항 분석', data_analyst: '모델 개발과 검증', it_tester: '시험 계획과 수행', it_consultant: '총괄 자문', security_specialist: '보안 설계와 점검', system_operator: '운영 체계 구축', ux_designer: '화면 설계' };

export const roleCodeOf = (name: string): ItsqfRoleCode => {
  const role = ITSQF_ROLES.find((one) => one.name === name);
  if (!role) throw new Error(`no role is called ${name}`);
  return role.code;
};

/** As its firm would have typed it in on that day; `place` makes one differ from the other, `referenceIds` gives the firm's references their ids by title. */
export const expertContent = (expert: DemoExpert, place: number, today: string, done: readonly DemoReference[], referenceIds: ReadonlyMap<string, string>): ExpertContent => {
  const role = roleCodeOf(expert.role);
  const firstYear = Number(today.slice(0, 4)) - expert.years;
  return tidyExpert({
    name: expert.name,
    position: expert.position,
    role,
    secondaryRoles: [],
    educationLevel: expert.qualifications.some((name) => name.startsWith('기술사')) ? 'master' : (EDUCATIONS[place % EDUCATIONS.length] ?? 'bachelor'),
    educationField: STUDIES[role] ?? '컴퓨터공학',
    qualifications: expert.qualifications.map((name, at) => ({ name, number: '', acquiredOn: `${firstYear - 1 + Math.min(3 * at, expert.years)}-0${(place % 8) + 1}-15` })),
    careerMonths: expert.years * 12 + (place % 12),
    careerAsOf: `${today.slice(0, 7)}-01`,
    careerFields: expert.fields.map(([field, months]) => ({ field, months })),
    employment: place % 13 === 12 ? 'contracted' : 'employed',
    projects: done
      .filter(({ title }) => expert.projects.includes(title))
      .map(({ title, startsOn, endsOn }) => ({ referenceId: referenceIds.get(title) ?? null, title: '', buyer: '', startsOn, endsOn, task: TASKS[role] ?? '개발' })),
  });
};

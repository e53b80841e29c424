/** One of the 17 wage roles of ITSQF (정보기술산업 국가역량체계), by which tenders ask for people and KOSA publishes wages. */
export interface ItsqfRole {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
}

/** Where the list stands, and the year of the table that was read. The roles are replaced with the table, never renamed in place. */
export const ITSQF_SOURCE = { year: 2025, source: '한국인공지능·소프트웨어산업협회(KOSA), SW기술자 평균임금 공표: ITSQF 17개 직무' } as const;

const role = <C extends string>(code: C, name: string, nameEn: string) => ({ code, name, nameEn });

/** In the order of the published table. */
export const ITSQF_ROLES = [
  role('it_planner', 'IT기획자', 'IT planner'),
  role('it_consultant', 'IT컨설턴트', 'IT consultant'),
  role('business_analyst', '업무분석가', 'Business analyst'),
  role('data_analyst', '데이터분석가', 'Data analyst'),
  role('it_pm', 'IT PM', 'IT project manager'),
  role('it_architect', 'IT아키텍트', 'IT architect'),
  role('ux_developer', 'UI/UX기획/개발자', 'UI/UX planner and developer'),
  role('ux_designer', 'UI/UX디자이너', 'UI/UX designer'),
  role('application_developer', '응용SW개발자', 'Application software developer'),
  role('system_developer', '시스템SW개발자', 'System software developer'),
  role('system_operator', '정보시스템운용자', 'Information systems operator'),
  role('it_support', 'IT지원기술자', 'IT support engineer'),
  role('it_marketer', 'IT마케터', 'IT marketer'),
  role('quality_manager', 'IT품질관리자', 'IT quality manager'),
  role('it_tester', 'IT테스터', 'IT tester'),
  role('it_auditor', 'IT감리', 'IT auditor'),
  role('security_specialist', '정보보안전문가', 'Information security specialist'),
] as const;

export type ItsqfRoleCode = (typeof ITSQF_ROLES)[number]['code'];

const BY_CODE: ReadonlyMap<string, ItsqfRole> = new Map(ITSQF_ROLES.map((one) => [one.code, one]));

export const isItsqfRole = (code: string): code is ItsqfRoleCode => BY_CODE.has(code);

export const itsqfRole = (code: ItsqfRoleCode): ItsqfRole => BY_CODE.get(code) as ItsqfRole;

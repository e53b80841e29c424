import { registerEnumType } from '@nestjs/graphql';
import { ITSQF_ROLES, type ItsqfRoleCode } from '@shoal/references-domain';

export const ItsqfRoleEnum = Object.fromEntries(ITSQF_ROLES.map(({ code }) => [code.toUpperCase(), code])) as Readonly<Record<string, ItsqfRoleCode>>;
registerEnumType(ItsqfRoleEnum, { name: 'ItsqfRoleCode', description: 'ITSQF 직무; names, year and source by the query itsqfRoles.' });
export const EducationLevelEnum = { HIGH_SCHOOL: 'high_school', ASSOCIATE: 'associate', BACHELOR: 'bachelor', MASTER: 'master', DOCTOR: 'doctor' } as const;
registerEnumType(EducationLevelEnum, { name: 'EducationLevel', description: '고졸, 전문학사, 학사, 석사, 박사' });
export const ExpertEmploymentEnum = { EMPLOYED: 'employed', CONTRACTED: 'contracted' } as const;
registerEnumType(ExpertEmploymentEnum, { name: 'ExpertEmployment', description: '소속 직원, 계약 인력' });
export const ConsentStateEnum = { NOT_YET: 'not_yet', HOLDS: 'holds', ENDED: 'ended', WITHDRAWN: 'withdrawn' } as const;
registerEnumType(ConsentStateEnum, { name: 'ConsentState' });

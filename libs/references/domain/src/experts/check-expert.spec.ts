import { checkExpert, EXPERT_REASONS, type ExpertProblem } from './check-expert';
import { contentOf } from './expert.samples';
import type { ExpertContent, ExpertProject } from './expert';
import { expertProblemText } from './expert-sentences';
import { tidyExpert } from './tidy-expert';

const TODAY = '2026-11-25';
const problems = (fields: Partial<ExpertContent>): readonly ExpertProblem[] => checkExpert(contentOf(fields), TODAY);
const [project] = contentOf().projects as readonly [ExpertProject];
const qualification = { name: '정보처리기사', number: '', acquiredOn: null };

describe('an expert', () => {
  it('may be stored', () => expect(problems({})).toEqual([]));

  it.each<[Partial<ExpertContent>, string, ExpertProblem['reason']]>([
    [{ name: '' }, 'name', 'missing'],
    [{ name: '가'.repeat(61) }, 'name', 'too_long'],
    [{ role: 'special' as never }, 'role', 'not_role'],
    [{ secondaryRoles: ['특급' as never] }, 'secondaryRoles', 'not_role'],
    [{ secondaryRoles: ['it_architect'] }, 'secondaryRoles', 'twice'],
    [{ secondaryRoles: ['it_pm', 'it_pm'] }, 'secondaryRoles', 'twice'],
    [{ secondaryRoles: ['it_pm', 'it_auditor', 'it_tester', 'it_support', 'it_marketer', 'it_planner'] }, 'secondaryRoles', 'too_many'],
    [{ careerMonths: -1, careerFields: [] }, 'careerMonths', 'not_months'],
    [{ careerMonths: 721 }, 'careerMonths', 'not_months'],
    [{ careerMonths: 100.5 }, 'careerMonths', 'not_months'],
    [{ careerAsOf: '2026-11-26' }, 'careerAsOf', 'future'],
    [{ careerAsOf: '2026-02-30' }, 'careerAsOf', 'not_day'],
    [{ careerFields: [{ field: '클라우드', months: 151 }] }, 'careerFields.0.months', 'over_career'],
    [{ careerFields: [{ field: '클라우드', months: 0 }] }, 'careerFields.0.months', 'not_months'],
    [{ careerFields: [{ field: 'Cloud', months: 1 }, { field: 'cloud', months: 1 }] }, 'careerFields', 'twice'],
    [{ careerFields: [{ field: '', months: 1 }] }, 'careerFields.0.field', 'missing'],
    [{ qualifications: [{ ...qualification, name: '' }] }, 'qualifications.0.name', 'missing'],
    [{ qualifications: [{ ...qualification, acquiredOn: '2027-01-01' }] }, 'qualifications.0.acquiredOn', 'future'],
    [{ qualifications: Array.from({ length: 31 }, () => qualification) }, 'qualifications', 'too_many'],
    [{ projects: [{ ...project, title: '' }] }, 'projects.0.title', 'missing'],
    [{ projects: [{ ...project, startsOn: '' }] }, 'projects.0.startsOn', 'not_day'],
    [{ projects: [project, { ...project, endsOn: '2024-02-29' }] }, 'projects.1.endsOn', 'order'],
    [{ projects: [{ ...project, task: '한 바다 PM' }] }, 'projects.0.task', 'holds_name'],
    [{ position: '수석 한바다' }, 'position', 'holds_name'],
  ])('with %j is refused at %s as %s', (fields, field, reason) => {
    expect(problems(fields)).toEqual([{ field, reason }]);
    for (const language of ['ko', 'en'] as const) expect(expertProblemText({ field, reason }, language)).not.toMatch(/undefined|\d{6}/);
  });

  it('may have a project of a reference without a title, and one that runs', () => expect(problems({ projects: [{ ...project, referenceId: 'r', title: '', endsOn: null }] })).toEqual([]));

  it('may have a name that is also a word', () => expect(problems({ name: '이수', educationField: '교육 이수', projects: [] })).toEqual([]));

  const NUMBER = '900101-1234567';
  it.each<[string, Partial<ExpertContent>]>([
    ['name', { name: NUMBER }],
    ['position', { position: NUMBER }],
    ['educationField', { educationField: NUMBER }],
    ['qualifications.0.name', { qualifications: [{ ...qualification, name: NUMBER }] }],
    ['qualifications.0.number', { qualifications: [{ ...qualification, number: NUMBER }] }],
    ['careerFields.0.field', { careerFields: [{ field: NUMBER, months: 1 }] }],
    ['projects.0.title', { projects: [{ ...project, title: NUMBER }] }],
    ['projects.0.buyer', { projects: [{ ...project, buyer: NUMBER }] }],
    ['projects.0.task', { projects: [{ ...project, task: NUMBER }] }],
  ])('with a resident number in %s is refused, and no sentence repeats it', (field, fields) => {
    const found = problems(fields);
    expect(found).toEqual([{ field, reason: 'resident_number' }]);
    expect(found.map((problem) => expertProblemText(problem, 'ko') + expertProblemText(problem, 'en')).join()).not.toContain('900101');
  });

  it('says something for every reason', () => {
    for (const reason of EXPERT_REASONS) expect(expertProblemText({ field: 'qualifications.1.number', reason }, 'ko')).toMatch(/^자격증 2의 번호: ./);
  });
});

describe('what is stored', () => {
  it('is in NFC, on one line, and leaves what a reference tells to it', () => {
    const stored = tidyExpert(contentOf({ name: ' 한바다 '.normalize('NFD'), projects: [{ ...project, referenceId: 'r', task: ' 구조\n설계 ' }] }));
    expect(stored.name).toBe('한바다');
    expect(stored.projects[0]).toMatchObject({ referenceId: 'r', title: '', buyer: '', task: '구조 설계' });
  });
});

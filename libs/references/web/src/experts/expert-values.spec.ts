import { EMPTY_PROJECT, emptyExpert, expertInput, expertProblems, expertValues, type ExpertValues } from './expert-values';
import type { ExpertDetailFragment } from '../generated/graphql';

const TODAY = '2026-11-25';
const typed = (fields: Partial<ExpertValues> = {}): ExpertValues => ({ ...emptyExpert(TODAY), name: '한바다', careerYears: '12', ...fields });
const problems = (fields: Partial<ExpertValues>) => expertProblems(typed(fields), TODAY).map(({ field, reason }) => `${field} ${reason}`);

describe('the form of an expert', () => {
  it('needs only a name', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ name: ' ' })).toEqual(['name missing']);
  });

  it('reads years and months as months, in any width', () => {
    expect(expertInput(typed({ careerYears: '１2', careerMonths: '6' })).careerMonths).toBe(150);
    expect(expertInput(typed({ careerYears: '', careerMonths: '' })).careerMonths).toBe(0);
    expect(problems({ careerYears: '12.5' })).toEqual(['careerMonths not_months']);
    expect(problems({ careerYears: '-1' })).toEqual(['careerMonths not_months']);
  });

  it('says before it is sent what the server would say', () => {
    expect(problems({ position: '900101-1234567' })).toEqual(['position resident_number']);
    expect(problems({ careerFields: [{ field: '보안', years: '13', months: '' }] })).toEqual(['careerFields.0.months over_career']);
    expect(problems({ projects: [{ ...EMPTY_PROJECT, title: '사업', startsOn: '2025-02-01', endsOn: '2025-01-31' }] })).toEqual(['projects.0.endsOn order']);
    expect(problems({ projects: [{ ...EMPTY_PROJECT, from: 'reference', startsOn: '2025-02-01' }] })).toEqual(['projects.0.title missing']);
  });

  it('sends a reference without words beside it, and words without a reference', () => {
    const project = { ...EMPTY_PROJECT, referenceId: 'r', title: '사업', buyer: '가람시', startsOn: '2025-02-01' };
    expect(expertInput(typed({ projects: [{ ...project, from: 'reference' }, { ...project, from: 'typed' }] })).projects).toEqual([
      { referenceId: 'r', title: '', buyer: '', startsOn: '2025-02-01', endsOn: null, task: '' },
      { referenceId: null, title: '사업', buyer: '가람시', startsOn: '2025-02-01', endsOn: null, task: '' },
    ]);
  });

  it('comes back as it was sent', () => {
    const role = { code: 'IT_PM', name: 'IT PM', nameEn: 'IT project manager' } as const;
    const expert = {
      id: 'e', name: '한바다', isNameHidden: false, position: '수석', role, secondaryRoles: [], careerYears: 12, careerMonths: 150, careerMonthsToday: 150, careerAsOf: TODAY, careerFields: [{ field: '보안', months: 36 }],
      educationLevel: 'MASTER', educationField: '컴퓨터공학', employment: 'EMPLOYED', qualifications: [{ name: 'PMP', number: null, acquiredOn: null }], availability: [], consent: null,
      projects: [{ id: 'p', reference: null, isReferenceHidden: true, title: '', buyer: '', startsOn: '2025-01-01', endsOn: null, task: 'PM' }],
    } as unknown as ExpertDetailFragment;
    const values = expertValues(expert);
    expect(values.projects[0]).toMatchObject({ from: 'typed', isLost: true });
    expect(expertInput(values)).toMatchObject({ name: '한바다', role: 'IT_PM', careerMonths: 150, careerFields: [{ field: '보안', months: 36 }], qualifications: [{ name: 'PMP', number: '', acquiredOn: null }] });
  });
});

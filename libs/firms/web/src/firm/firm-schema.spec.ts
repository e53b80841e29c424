import type { FirmsTranslate } from '../checks';
import { firmSchema } from './firm-schema';

const t: FirmsTranslate = (key, values) => [key, ...Object.values(values ?? {})].join(':');
const schema = firmSchema(t, 2026);
const valid = { name: ' (주)나루소프트 ', nameEn: '', about: '', website: '', capabilities: ['영상 분석'], foundedYear: '' };
const problems = (changes: Partial<typeof valid>) => schema.safeParse({ ...valid, ...changes }).error?.issues.map((issue) => issue.message);

describe('the profile form', () => {
  it('takes what may stay empty and trims', () => expect(schema.parse(valid)).toMatchObject({ name: '(주)나루소프트', website: '', foundedYear: '' }));

  it.each([
    [{ name: ' ' }, 'check.required'],
    [{ name: '가'.repeat(101) }, 'check.tooLong:100'],
    [{ website: 'javascript:alert(1)' }, 'check.website'],
    [{ website: 'foo bar' }, 'check.website'],
    [{ foundedYear: '1899' }, 'check.year:1900'],
    [{ foundedYear: '2027' }, 'check.year:1900'],
    [{ capabilities: ['<script>'] }, 'check.capability:<script>'],
    [{ capabilities: Array.from({ length: 21 }, (_, index) => `역량 ${index}`) }, 'check.capabilities'],
  ])('%j → %s', (changes, message) => expect(problems(changes)).toEqual([message]));

  it.each([{ website: 'naru.example' }, { website: 'https://naru.example/about' }, { foundedYear: '2026' }])('takes %j', (changes) => expect(problems(changes)).toBeUndefined());
});

import { referenceSchema } from './reference-schema';
import { EMPTY_REFERENCE, formPath, readReference, type ReferenceValues, totalShare, totalWon } from './reference-values';

const values = (rest: Partial<ReferenceValues> = {}): ReferenceValues => ({ ...EMPTY_REFERENCE, title: '통합관제', buyerName: '가람시', startsOn: '2023-03-02', endsOn: '2024-08-31', amount: '12.4억', ...rest });
const other = { firm: null, name: '바다정보', share: '', part: '' };
const phase = { name: '1차', amount: '2억', part: '', completedOn: '2023-12-31' };
const problems = (rest: Partial<ReferenceValues>) => {
  const read = readReference(values(rest), 'own');
  return read.ok ? [] : read.problems.map(({ path, reason }) => `${path} ${reason}`);
};

describe('the form', () => {
  it('is read as it is typed', () => {
    const read = readReference(values({ method: 'JOINT', share: '35%', participants: [{ ...other, share: '65' }], phases: [phase], technologies: ['Kafka'] }), 'own');
    expect(read).toMatchObject({ ok: true, input: { amount: '1240000000', method: 'JOINT', shareBasisPoints: 3500, partAmount: null, participants: [{ firmId: null, name: '바다정보', shareBasisPoints: 6500 }], phases: [{ amount: '200000000', partAmount: null, completedOn: '2023-12-31' }] } });
  });

  it('forgets what the method does not know of', () => {
    const read = readReference(values({ share: '뭐', part: '뭐', participants: [other], running: true, endsOn: '2024-08-31' }), 'own');
    expect(read).toMatchObject({ ok: true, input: { shareBasisPoints: null, partAmount: null, participants: [], endsOn: null } });
  });

  it.each<[Partial<ReferenceValues>, string[]]>([
    [{ title: '' }, ['title missing']],
    [{ amount: '' }, ['amount missing']],
    [{ amount: '많이' }, ['amount not_won']],
    [{ amount: '100조' }, ['amount not_won']],
    [{ amount: '10000000억' }, ['amount not_won']],
    [{ endsOn: '' }, ['endsOn missing']],
    [{ endsOn: '2023-03-01' }, ['endsOn order']],
    [{ method: 'JOINT' }, ['share missing']],
    [{ method: 'JOINT', share: '101' }, ['share not_share']],
    [{ method: 'JOINT', share: '60', participants: [{ ...other, share: '40.01' }] }, ['participants over_whole']],
    [{ method: 'JOINT', share: '60', participants: [{ ...other, name: ' ', share: 'x' }] }, ['participants.0.share not_share', 'participants.0.name missing']],
    [{ method: 'DIVIDED', part: '12억', participants: [{ ...other, part: '0.5억' }] }, ['participants over_contract']],
    [{ phases: [{ ...phase, amount: '' }, { ...phase, name: '' }] }, ['phases.0.amount missing', 'phases.1.name missing']],
    [{ phases: [{ ...phase, amount: '13억' }] }, ['phases over_contract']],
    [{ method: 'SUBCONTRACT', part: '3억', phases: [phase] }, ['phases.0.part missing']],
  ])('says of %j: %j', (rest, expected) => expect(problems(rest)).toEqual(expected));

  it('has every problem at its field', () => {
    const read = referenceSchema('own').safeParse(values({ title: '', phases: [{ ...phase, amount: '' }] }));
    expect(read.error?.issues.map(({ path, message }) => [path, message])).toEqual([[['phases', 0, 'amount'], 'missing'], [['title'], 'missing']]);
  });

  it('knows the server’s names of its fields', () => expect(['participants.1.shareBasisPoints', 'partAmount', 'title'].map(formPath)).toEqual(['participants.1.share', 'part', 'title']));

  it('adds up what can be read', () => {
    expect(totalShare({ share: '35', participants: [{ ...other, share: '12.5%' }, { ...other, share: 'x' }] })).toBe(4750);
    expect(totalWon(['1억', '', 'x', '2,000만'])).toBe(120_000_000n);
  });
});

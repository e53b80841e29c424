import { DUE_PHASES } from '@shoal/requirements-domain';
import { type DueRow, duePlanOf, type PlanOptions } from './plan-groups';

const firm = (id: string) => ({ id, name: id, nameEn: id, chip: id, colorSlot: 1 });
let next = 0;
const row = (owner: string | null, category: string, more: Partial<DueRow> = {}): DueRow => ({ id: `r${(next += 1)}`, category, state: owner ? 'ASSIGNED' : 'UNDECIDED', dueOn: null, ownerFirm: owner ? firm(owner) : null, ownerPerson: null, ...more });
const OPTIONS: PlanOptions = { phases: DUE_PHASES, isSpread: false, keepsDays: true, today: '2026-11-24', closesOn: '2026-12-11' };
const ROWS = [row('나루', '기능'), row(null, '기능'), row('다온', '보안'), row('나루', '보안'), row('나루', '기능'), row('다온', '보안', { dueOn: '2026-11-27' }), row('나루', '보안', { state: 'WRITTEN' })];
const told = (options: Partial<PlanOptions> = {}) => duePlanOf(ROWS, { ...OPTIONS, ...options });

describe('what would be set', () => {
  it('stands by firm and category, nobody’s last, and leaves what is written and what has a day', () => {
    const { groups, count, kept, written } = told();
    expect(groups.map((group) => [group.firm?.id ?? null, group.category, group.count, group.dueOn])).toEqual([
      ['나루', '기능', 2, '2026-12-02'],
      ['나루', '보안', 1, '2026-12-02'],
      ['다온', '보안', 1, '2026-12-02'],
      [null, '기능', 1, '2026-12-02'],
    ]);
    expect({ count, kept, written }).toEqual({ count: 5, kept: 1, written: 1 });
  });

  it('replaces days that were set where that is wanted', () => expect(told({ keepsDays: false })).toMatchObject({ count: 6, kept: 0 }));

  it('is spread over the writing days, each firm by itself', () =>
    expect(told({ isSpread: true }).groups.map(({ dueOn }) => dueOn)).toEqual(['2026-11-30', '2026-12-02', '2026-12-02', '2026-12-02']));

  it('is nothing where no day is left', () => {
    const { plan, groups } = told({ closesOn: '2026-11-24' });
    expect([plan, groups]).toEqual([null, []]);
  });
});

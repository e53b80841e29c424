import type { RequirementDoubt } from '@shoal/requirements-domain';
import type { RequirementCountsType } from './requirement.type';
import type { RequirementCount } from './requirements.repository';

export const toCounts = (counts: readonly RequirementCount[]): RequirementCountsType => {
  const whole = (name: string): number => counts.find(({ part, of }) => part === 'whole' && of === name)?.count ?? 0;
  const ofPart = (name: RequirementCount['part']) => counts.filter(({ part }) => part === name).sort((a, b) => b.count - a.count || (a.of ?? '').localeCompare(b.of ?? '', 'ko'));
  return {
    active: whole('active'), removed: whole('removed'), incoming: whole('incoming'), doubtful: whole('doubtful'),
    categories: ofPart('category').map(({ of: category, count }) => ({ category, count })),
    doubts: ofPart('doubt').map(({ of, count }) => ({ doubt: of as RequirementDoubt, count })),
  };
};

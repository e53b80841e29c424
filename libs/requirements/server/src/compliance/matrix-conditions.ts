import type { ComplianceSort } from './compliance.enums';
import type { ComplianceFilterInput } from './compliance.inputs';

/** A requirement that was taken out stays for as long as somebody has to acknowledge it. */
export const SHOWN = `(requirement.state = 'active' OR item.flag IS NOT NULL)`;
export const ANSWERED = `(item.answer_count > 0 OR item.compliance IS NOT DISTINCT FROM 'unmet')`;

/** Whole numbers that ascend, behind which the order of the RFP decides. */
export const SORT_KEYS: Readonly<Record<ComplianceSort, string>> = {
  position: '0',
  unanswered: `(${ANSWERED})::int`,
  due: `coalesce(item.due_on - date '2000-01-01', 2147483647)`,
  points: 'coalesce(-item.points, 1)',
  state: `array_position(ARRAY['undecided', 'assigned', 'writing', 'written', 'confirmed'], item.state)`,
};

const WORDS_MAX = 8;
const wordsOf = (search: string): string[] => search.normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean).slice(0, WORDS_MAX);
const likeText = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`;

type Condition = readonly [sql: (at: string) => string, value: unknown] | string;

const some = (values: readonly unknown[] | null | undefined): values is readonly unknown[] => values != null && values.length > 0;

const conditionsOf = (filter: ComplianceFilterInput): Condition[] => [
  ...(some(filter.categories) ? [[(at: string) => `coalesce(requirement.category, '') = ANY(${at}::text[])`, filter.categories] as const] : []),
  ...(some(filter.states) ? [[(at: string) => `item.state = ANY(${at}::text[])`, filter.states] as const] : []),
  ...(some(filter.compliances) ? [[(at: string) => `item.compliance = ANY(${at}::text[])`, filter.compliances] as const] : []),
  ...(some(filter.firmIds) ? [[(at: string) => `item.owner_firm_id = ANY(${at}::uuid[])`, filter.firmIds] as const] : []),
  ...(filter.withoutFirm ? ['item.owner_firm_id IS NULL'] : []),
  ...(some(filter.personIds) ? [[(at: string) => `item.owner_person_id = ANY(${at}::uuid[])`, filter.personIds] as const] : []),
  ...(filter.withoutPerson ? ['item.owner_person_id IS NULL'] : []),
  ...(filter.mine ? ['(item.owner_firm_id = app_firm() AND (item.owner_person_id = app_person() OR item.owner_person_id IS NULL))'] : []),
  // Row-level security leaves of the answers those whose sections the asker reads.
  ...(some(filter.sectionIds) ? [[(at: string) => `item.id IN (SELECT item_id FROM compliance_answers WHERE section_id = ANY(${at}::uuid[]))`, filter.sectionIds] as const] : []),
  ...(filter.flagged == null ? [] : [`(item.flag IS NOT NULL) = ${filter.flagged ? 'true' : 'false'}`]),
  ...(filter.answered == null ? [] : [`${ANSWERED} = ${filter.answered ? 'true' : 'false'}`]),
  ...wordsOf(filter.search ?? '').map((word) => [(at: string) => `lower(concat_ws(' ', requirement.code, requirement.title)) LIKE ${at}`, likeText(word)] as const),
];

/** SQL of the filter with its values, numbered from `next` on. */
export const whereOf = (filter: ComplianceFilterInput | null | undefined, next: number): { readonly sql: string; readonly values: readonly unknown[] } => {
  const values: unknown[] = [];
  const parts = conditionsOf(filter ?? {}).map((condition) => {
    if (typeof condition === 'string') return condition;
    const [sql, value] = condition;
    values.push(value);
    return sql(`$${next + values.length - 1}`);
  });
  return { sql: [SHOWN, ...parts].join(' AND '), values };
};

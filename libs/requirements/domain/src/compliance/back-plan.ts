/** A stretch of the work between today and the bid's deadline. */
export interface DuePhase {
  readonly key: 'writing' | 'review' | 'confirmation' | 'final';
  /** Working days; null takes what the others leave. */
  readonly days: number | null;
}

/** From today to the working day before the deadline, which itself is for handing in. */
export const DUE_PHASES: readonly DuePhase[] = [
  { key: 'writing', days: null },
  { key: 'review', days: 3 },
  { key: 'confirmation', days: 2 },
  { key: 'final', days: 1 },
];
export const PHASE_DAYS_MAX = 60;

export interface PlannedPhase {
  readonly key: DuePhase['key'];
  /** Its working days, `YYYY-MM-DD`, in their order; empty where there was no day left for it. */
  readonly days: readonly string[];
}

export interface BackPlan {
  readonly phases: readonly PlannedPhase[];
  /** Fewer days are left than the phases ask for: some of them are shorter. */
  readonly isTight: boolean;
}

const DAY_MS = 86_400_000;
/** The last days of a plan; nobody hands in a bid later than that. */
const DAYS_MAX = 400;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const isWorkingDay = (time: number): boolean => ![0, 6].includes(new Date(time).getUTCDay());

/** Monday to Friday from `today` to the day before `closesOn`. */
export const workingDays = (today: string, closesOn: string): string[] => {
  const days: string[] = [];
  for (let time = at(today); time < at(closesOn) && days.length < DAYS_MAX; time += DAY_MS) if (isWorkingDay(time)) days.push(new Date(time).toISOString().slice(0, 10));
  return days;
};

/** Takes days from the longest of the fixed phases, the earlier of equals, until one is left for what has no fixed length. */
const squeeze = (wanted: readonly number[], room: number): number[] => {
  const lengths = [...wanted];
  let over = lengths.reduce((sum, length) => sum + length, 0) - room;
  for (; over > 0; over -= 1) {
    const longest = lengths.indexOf(Math.max(...lengths));
    lengths[longest] = (lengths[longest] ?? 0) - 1;
  }
  return lengths;
};

/** Works back from the deadline: each phase ends where the next begins. Null where no working day is left before it. */
export const backPlan = ({ today, closesOn, phases = DUE_PHASES }: { readonly today: string; readonly closesOn: string; readonly phases?: readonly DuePhase[] }): BackPlan | null => {
  const days = workingDays(today, closesOn);
  if (days.length === 0) return null;
  const wanted = phases.map((phase) => Math.max(0, phase.days ?? 0));
  const fixed = wanted.reduce((sum, length) => sum + length, 0);
  const lengths = squeeze(wanted, days.length - 1);
  const rest = days.length - lengths.reduce((sum, length) => sum + length, 0);
  const planned: PlannedPhase[] = [];
  let from = 0;
  for (const [index, { key, days: length }] of phases.entries()) {
    const to = from + (length === null ? rest : (lengths[index] ?? 0));
    planned.push({ key, days: days.slice(from, to) });
    from = to;
  }
  return { phases: planned, isTight: fixed > days.length - 1 };
};

/** Requirements of one category that one firm answers for; null: nobody yet. */
export interface DueGroup {
  readonly firmId: string | null;
  readonly category: string;
  readonly count: number;
}
export interface PlannedDue extends DueGroup {
  readonly dueOn: string;
}

/**
 * The day of each group. Spread: every firm's groups, in the order given, are due one after another in proportion to how many there are,
 * the last of them on the last day; otherwise all are due then.
 */
export const planDue = (groups: readonly DueGroup[], days: readonly string[], isSpread: boolean): PlannedDue[] => {
  const last = days.at(-1);
  if (last === undefined) return [];
  const all = new Map<string | null, number>();
  for (const { firmId, count } of groups) all.set(firmId, (all.get(firmId) ?? 0) + count);
  const done = new Map<string | null, number>();
  return groups.map((group) => {
    const sum = (done.get(group.firmId) ?? 0) + group.count;
    done.set(group.firmId, sum);
    const share = Math.ceil((sum / Math.max(1, all.get(group.firmId) ?? 1)) * days.length);
    return { ...group, dueOn: isSpread ? (days[Math.max(0, share - 1)] ?? last) : last };
  });
};

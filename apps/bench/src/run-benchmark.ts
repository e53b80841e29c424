import { medians } from './report/median';
import { type ScenarioResult, table, verdictsOf } from './report/markdown';
import type { Measures, Scenario } from './scenarios/scenario';
import type { ServerId, ServerKind } from './servers/server-kind';

export interface RunPlan {
  readonly scenarios: readonly Scenario[];
  readonly kinds: ReadonlyMap<ServerId, ServerKind>;
  readonly repetitions: number;
  say(text: string): void;
  /** Called before each measurement, where figures are to be compared. */
  flush?(): void;
  /** After each scenario, so that a run that ends early is not lost. */
  done?(result: ScenarioResult): Promise<void>;
}

const measureOne = async (scenario: Scenario, kinds: readonly ServerKind[], { repetitions, say, flush }: RunPlan): Promise<ScenarioResult> => {
  const measured = new Map<ServerId, Measures[]>(kinds.map(({ id }) => [id, []]));
  const failures: string[] = [];
  // Repetition by repetition, so that a change of the machine's mood meets all servers.
  for (let repetition = 1; repetition <= repetitions; repetition += 1) {
    for (const kind of kinds) {
      const started = Date.now();
      flush?.();
      try {
        measured.get(kind.id)?.push(await scenario.measure(kind));
        say(`  ${repetition}/${repetitions} ${kind.label} (${((Date.now() - started) / 1000).toFixed(0)} s)`);
      } catch (error) {
        failures.push(`${kind.label}, repetition ${repetition}: ${error instanceof Error ? error.message : String(error)}`);
        say(`  ${repetition}/${repetitions} ${kind.label} FAILED: ${error instanceof Error ? error.stack : String(error)}`);
      }
    }
  }
  const rows = kinds.flatMap(({ id, label }) => {
    const of = measured.get(id) ?? [];
    return of.length > 0 ? [{ id, label, repetitions: of, medians: medians(of) }] : [];
  });
  return { scenario, rows, failures };
};

/** Each scenario on each of its servers, started anew for every repetition. */
export const runBenchmark = async (plan: RunPlan): Promise<readonly ScenarioResult[]> => {
  const results: ScenarioResult[] = [];
  for (const scenario of plan.scenarios) {
    plan.say(`\n${scenario.title}`);
    const kinds = scenario.servers.flatMap((id) => plan.kinds.get(id) ?? []);
    const result = await measureOne(scenario, kinds, plan);
    results.push(result);
    await plan.done?.(result);
    plan.say(`${table(result)}\n${verdictsOf(result).map(({ goal, found, reached }) => `${reached ? '✓' : '✗'} ${goal}: ${found}`).join('\n')}`);
  }
  return results;
};

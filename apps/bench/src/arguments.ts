import { parseArgs } from 'node:util';

export interface BenchArguments {
  readonly quick: boolean;
  readonly repetitions: number;
  /** Ids; empty: all. */
  readonly scenarios: readonly string[];
  readonly servers: readonly string[];
  /** Whether docs/bench is written. */
  readonly writes: boolean;
}

export const USAGE = `npm run bench:collab -- [--quick] [--repeat N] [--only scenario,…] [--servers id,…] [--dry]
  --quick    small numbers, once: shows that the harness works
  --only     scenarios by their ids
  --servers  servers by their ids
  --dry      does not write docs/bench (neither do --quick and --servers)`;

const list = (text: string | undefined): readonly string[] => text?.split(',').map((item) => item.trim()).filter(Boolean) ?? [];

/** Throws a RangeError that names what is wrong. */
export const readArguments = (args: readonly string[], known: { readonly scenarios: readonly string[]; readonly servers: readonly string[] }): BenchArguments => {
  const { values } = parseArgs({ args: [...args], options: { quick: { type: 'boolean' }, repeat: { type: 'string' }, only: { type: 'string' }, servers: { type: 'string' }, dry: { type: 'boolean' } } });
  const quick = values.quick ?? false;
  const repetitions = Number(values.repeat ?? (quick ? 1 : 3));
  if (!Number.isInteger(repetitions) || repetitions < 1) throw new RangeError(`--repeat ${values.repeat}: a whole number from 1`);
  const [scenarios, servers] = [list(values.only), list(values.servers)];
  for (const id of scenarios) if (!known.scenarios.includes(id)) throw new RangeError(`--only ${id}: one of ${known.scenarios.join(', ')}`);
  for (const id of servers) if (!known.servers.includes(id)) throw new RangeError(`--servers ${id}: one of ${known.servers.join(', ')}`);
  return { quick, repetitions, scenarios, servers, writes: !quick && !values.dry && servers.length === 0 };
};

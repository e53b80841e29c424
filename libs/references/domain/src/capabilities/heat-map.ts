import { CAPABILITY_LEVELS, type CapabilityLevel, type CapabilityState, isBetter, levelRank } from './capability';

/** A statement as the asking person may see it. */
export interface StatedCapability {
  readonly firmId: string;
  readonly nodeId: string;
  readonly level: CapabilityLevel;
  readonly state: CapabilityState;
}

/** A column with the ids of all nodes that it stands for. */
export interface HeatColumn {
  readonly id: string;
  readonly covers: ReadonlySet<string>;
}

/** By firm, then by column: the best of what the firm states there. */
export type HeatCells<T extends StatedCapability> = ReadonlyMap<string, ReadonlyMap<string, T>>;

export const heatCells = <T extends StatedCapability>(stated: readonly T[], columns: readonly HeatColumn[]): HeatCells<T> => {
  const cells = new Map<string, Map<string, T>>();
  for (const one of stated) {
    const row = cells.get(one.firmId) ?? new Map<string, T>();
    cells.set(one.firmId, row);
    for (const { id, covers } of columns) {
      if (!covers.has(one.nodeId)) continue;
      const best = row.get(id);
      if (!best || isBetter(one, best)) row.set(id, one);
    }
  }
  return cells;
};

export interface HeatTotal extends Readonly<Record<CapabilityLevel, number>> {
  readonly nodeId: string;
  /** Backed or verified, at any level. */
  readonly backed: number;
  readonly verified: number;
}

/** Firms in each column, of a level and above. */
export const heatTotals = (cells: HeatCells<StatedCapability>, columns: readonly HeatColumn[]): HeatTotal[] =>
  columns.map(({ id }) => {
    const shown = [...cells.values()].flatMap((row) => row.get(id) ?? []);
    const [experience, delivery, core] = CAPABILITY_LEVELS.map((least) => shown.filter(({ level }) => levelRank(level) >= levelRank(least)).length) as [number, number, number];
    return { nodeId: id, experience, delivery, core, backed: shown.filter(({ state }) => state !== 'claimed').length, verified: shown.filter(({ state }) => state === 'verified').length };
  });

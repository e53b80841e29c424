import { COMPLIANCE_STATES, type ComplianceState } from '@shoal/requirements-domain';
import type { ComplianceFiguresType, ComplianceStateCountType, ComplianceTotalsType } from './compliance.type';
import type { MatrixGroup } from './matrix.repository';

const HUNDREDTHS = 100;
const DONE = new Set(['written', 'confirmed']);
const sum = (groups: readonly MatrixGroup[], of: (group: MatrixGroup) => number): number => groups.reduce((total, group) => total + of(group), 0);
const inPoints = (hundredths: number): number => Math.round(hundredths) / HUNDREDTHS;

const figuresOf = (groups: readonly MatrixGroup[]): ComplianceFiguresType => {
  const done = groups.filter(({ state }) => DONE.has(state));
  return {
    total: sum(groups, ({ total }) => total),
    answered: sum(groups, ({ answered }) => answered),
    written: sum(done, ({ total }) => total),
    confirmed: sum(groups.filter(({ state }) => state === 'confirmed'), ({ total }) => total),
    flagged: sum(groups, ({ flagged }) => flagged),
    points: inPoints(sum(groups, ({ points }) => points)),
    pointsAnswered: inPoints(sum(groups, ({ pointsAnswered }) => pointsAnswered)),
    pointsWritten: inPoints(sum(done, ({ points }) => points)),
  };
};

const statesOf = (groups: readonly MatrixGroup[], state: ComplianceState): ComplianceStateCountType => ({ state, count: sum(groups, ({ total }) => total), points: inPoints(sum(groups, ({ points }) => points)) });

/** All, by state and by firm: the firm with the most requirements first, nobody's last. */
export const totalsOf = (groups: readonly MatrixGroup[]): ComplianceTotalsType => {
  const firms = [...new Set(groups.map(({ firmId }) => firmId))].map((firmId) => ({ firmId, firm: null, ...figuresOf(groups.filter((group) => group.firmId === firmId)) }));
  return {
    all: figuresOf(groups),
    states: COMPLIANCE_STATES.map((state) => statesOf(groups.filter((group) => group.state === state), state)),
    firms: firms.sort((a, b) => Number(a.firmId === null) - Number(b.firmId === null) || b.total - a.total || String(a.firmId).localeCompare(String(b.firmId))),
  };
};

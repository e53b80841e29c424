import type { Row } from './matrix-store';

/** A row for specs: nobody's, unanswered. */
export const sampleRow = (n: number, more: Partial<Row> = {}): Row => ({
  id: `r${n}`,
  requirementId: `q${n}`,
  code: `SFR-${String(n).padStart(3, '0')}`,
  title: `요구 ${n}`,
  category: '기능',
  position: n,
  state: 'UNDECIDED',
  compliance: null,
  reason: '',
  evaluationItem: null,
  points: null,
  pointsAtStake: null,
  dueOn: null,
  answerCount: 0,
  flag: null,
  flaggedAt: null,
  version: 1,
  ownerFirm: null,
  ownerPerson: null,
  answers: [],
  evidence: [],
  viewerCan: { distribute: true, assign: false, answer: true, nextStates: [] },
  ...more,
});

import { useApolloClient } from '@apollo/client/react';
import { followState } from '@shoal/requirements-domain';
import { useMessages, useToast } from '@shoal/ui';
import { useMemo } from 'react';
import {
  type Compliance,
  type ComplianceFilterInput,
  type ComplianceState,
  MatrixAcknowledgeDocument,
  MatrixAssignDocument,
  MatrixCiteDocument,
  MatrixLinkDocument,
  MatrixSetComplianceDocument,
  MatrixSetStateDocument,
  MatrixTieDocument,
  MatrixUnciteDocument,
  MatrixUnlinkDocument,
} from '../generated/graphql';
import { changeRows } from './change-rows';
import { matrixMessages } from './matrix.messages';
import type { MatrixLoader } from './matrix-loader';
import type { Firm } from './matrix-room';
import type { MatrixStore, Patch, Row } from './matrix-store';

/** Rows by name, or all that the filter leaves. */
export type Targets = { readonly rows: readonly Row[] } | { readonly filter: ComplianceFilterInput };
export interface Assignment {
  readonly firm?: Firm | null;
  readonly person?: NonNullable<Row['ownerPerson']> | null;
  readonly dueOn?: string | null;
}

/** As the server will answer, so that nothing flickers. */
const followed = (row: Row, patch: Patch): Patch => {
  const next = { ...row, ...patch };
  const grounds = { state: row.state.toLowerCase() as Lowercase<ComplianceState>, ownerFirmId: next.ownerFirm?.id ?? null, answerCount: next.answerCount, compliance: next.compliance?.toLowerCase() as Lowercase<Compliance> | null };
  return { ...patch, state: followState(grounds).toUpperCase() as ComplianceState };
};

const assigned = (row: Row, { firm, person, dueOn }: Assignment): Patch => {
  const isOther = firm !== undefined && firm?.id !== row.ownerFirm?.id;
  return followed(row, {
    ...(firm !== undefined && { ownerFirm: firm }),
    ...(isOther && { ownerPerson: null }),
    ...(person !== undefined && { ownerPerson: person }),
    ...(dueOn !== undefined && { dueOn }),
  });
};

const selectionOf = (bidId: string, targets: Targets) => {
  if ('filter' in targets) return { bidId, filter: targets.filter };
  // Of many rows nobody has looked at each: what others changed in them meanwhile stays.
  const [only] = targets.rows;
  return { bidId, rows: targets.rows.map(({ id }) => ({ id, ...(targets.rows.length === 1 && { version: only?.version }) })) };
};

/** Changes of rows: shown at once, and taken back with the reason where the server refuses. Each answers with the refusal, or null. */
export const useMatrixActs = (bidId: string, store: MatrixStore, loader: MatrixLoader) => {
  const client = useApolloClient();
  const toast = useToast();
  const t = useMessages(matrixMessages);
  return useMemo(() => {
    const run = async (changes: ReadonlyMap<string, Patch>, send: () => Promise<readonly Row[]>): Promise<unknown> => {
      const refusal = await changeRows({ store, fetch: (ids) => loader.fetch(ids), changes, send });
      if (refusal === null) loader.countSoon();
      return refusal;
    };
    const told = async (refusal: Promise<unknown>): Promise<unknown> => {
      const error = await refusal;
      if (error !== null) toast.failed(error);
      return error;
    };
    const one = (row: Row, patch: Patch, send: () => Promise<Row | undefined>): Promise<unknown> => run(new Map([[row.id, patch]]), async () => [await send()].flatMap((answer) => answer ?? []));
    const rowsOf = (targets: Targets): readonly Row[] => ('rows' in targets ? targets.rows : []);
    const bulk = async (targets: Targets, patch: (row: Row) => Patch, send: () => Promise<{ readonly changed: number; readonly items: readonly Row[] } | undefined>): Promise<unknown> => {
      let changed = 0;
      const error = await told(
        run(new Map(rowsOf(targets).map((row) => [row.id, patch(row)])), async () => {
          const answer = await send();
          changed = answer?.changed ?? 0;
          // It answers with the first hundred; the others are fetched while the change is still shown.
          const answered = new Set(answer?.items.map(({ id }) => id));
          const left = rowsOf(targets).filter(({ id }) => !answered.has(id));
          if (answer) store.put(answer.items);
          if (left.length > 0) await loader.fetch(left.map(({ id }) => id));
          return [];
        }),
      );
      if (error !== null) return error;
      if ('filter' in targets) await loader.reload();
      if (!('rows' in targets) || targets.rows.length > 1) toast.done(t('changed', { count: changed }));
      return null;
    };
    return {
      assign: (targets: Targets, wanted: Assignment) =>
        bulk(targets, (row) => assigned(row, wanted), async () => {
          const { firm, person, dueOn } = wanted;
          const input = { ...selectionOf(bidId, targets), ...(firm !== undefined && { firmId: firm?.id ?? null }), ...(person !== undefined && { personId: person?.id ?? null }), ...(dueOn !== undefined && { dueOn }) };
          return (await client.mutate({ mutation: MatrixAssignDocument, variables: { input }, fetchPolicy: 'no-cache' })).data?.assignRequirements;
        }),
      tie: (targets: Targets, evaluationItem: string | null, points: number | null) =>
        bulk(targets, () => ({ evaluationItem, points, pointsAtStake: null }), async () => (await client.mutate({ mutation: MatrixTieDocument, variables: { input: { ...selectionOf(bidId, targets), evaluationItem, points } }, fetchPolicy: 'no-cache' })).data?.tieToEvaluation),
      setState: (row: Row, state: ComplianceState) =>
        told(one(row, { state }, async () => (await client.mutate({ mutation: MatrixSetStateDocument, variables: { input: { id: row.id, version: row.version, state } }, fetchPolicy: 'no-cache' })).data?.setItemState)),
      /** Not told: what was typed is still open, and says it there. */
      setCompliance: (row: Row, compliance: Compliance | null, reason: string) =>
        one(row, followed(row, { compliance, reason: compliance === null ? '' : reason }), async () => (await client.mutate({ mutation: MatrixSetComplianceDocument, variables: { input: { id: row.id, version: row.version, compliance, reason } }, fetchPolicy: 'no-cache' })).data?.setCompliance),
      acknowledge: async (row: Row) => {
        const error = await told(run(new Map([[row.id, { flag: null, flaggedAt: null }]]), async () => (await client.mutate({ mutation: MatrixAcknowledgeDocument, variables: { input: { bidId, ids: [row.id] } }, fetchPolicy: 'no-cache' })).data?.acknowledgeChange ?? []));
        // What was taken out stood here only until somebody had seen it.
        if (error === null && row.flag === 'REMOVED') void loader.reload();
        return error;
      },
      link: (row: Row, section: { readonly id: string; readonly number: string; readonly title: string }) =>
        told(
          one(
            row,
            followed(row, { answerCount: row.answerCount + 1, answers: [...row.answers, { id: `new-${section.id}`, blockId: null, createdAt: new Date().toISOString(), section, person: null }] }),
            async () => (await client.mutate({ mutation: MatrixLinkDocument, variables: { input: { id: row.id, sectionId: section.id } }, fetchPolicy: 'no-cache' })).data?.linkAnswer,
          ),
        ),
      unlink: (row: Row, answerId: string) =>
        told(
          one(row, followed(row, { answerCount: row.answerCount - 1, answers: row.answers.filter(({ id }) => id !== answerId) }), async () => (await client.mutate({ mutation: MatrixUnlinkDocument, variables: { id: answerId }, fetchPolicy: 'no-cache' })).data?.unlinkAnswer),
        ),
      cite: (row: Row, thing: { readonly id: string; readonly version: number; readonly kind: NonNullable<Row['evidence'][number]['thing']>['kind']; readonly title: string }) =>
        told(
          one(row, { evidence: [...row.evidence, { evidenceId: thing.id, version: thing.version, risk: null, thing }] }, async () => (await client.mutate({ mutation: MatrixCiteDocument, variables: { input: { id: row.id, evidenceId: thing.id, version: thing.version } }, fetchPolicy: 'no-cache' })).data?.citeForRequirement),
        ),
      uncite: (row: Row, evidenceId: string) =>
        told(one(row, { evidence: row.evidence.filter((one) => one.evidenceId !== evidenceId) }, async () => (await client.mutate({ mutation: MatrixUnciteDocument, variables: { input: { id: row.id, evidenceId } }, fetchPolicy: 'no-cache' })).data?.unciteForRequirement)),
    };
  }, [bidId, store, loader, client, toast, t]);
};

export type MatrixActs = ReturnType<typeof useMatrixActs>;

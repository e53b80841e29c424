import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button, Modal, NumberInput, Switch } from '@mantine/core';
import { DUE_PHASES, type DuePhase, PHASE_DAYS_MAX } from '@shoal/requirements-domain';
import { EmptyState, ErrorNotice, seoulDay, SkeletonRows, uiMessages, useFormat, useMessages, useNow, useToast } from '@shoal/ui';
import { useEffect, useState } from 'react';
import { MatrixPlanDueDocument } from '../../generated/graphql';
import { useMatrixRoom } from '../matrix-room';
import classes from './due-plan.module.css';
import { loadDueRows } from './load-due-rows';
import { type DuePlan, duePlanOf, type DueRow } from './plan-groups';
import { planMessages } from './plan.messages';
import { PlanPreview } from './plan-preview';

/** 기한 나누기: days worked back from the bid's deadline; what would be set is shown before anything changes. */
export const DuePlanDialog = ({ narrow }: { readonly narrow: boolean }) => {
  const t = useMessages(planMessages);
  const ui = useMessages(uiMessages);
  const { address, change, facts } = useMatrixRoom();
  const close = (): void => void change({ dialog: undefined });
  return (
    <Modal opened={address.dialog === 'due' && facts.viewerCan.distribute} onClose={close} title={t('title')} size={720} fullScreen={narrow} closeButtonProps={{ 'aria-label': ui('action.close') }}>
      <Planner onDone={close} />
    </Modal>
  );
};

const Planner = ({ onDone }: { readonly onDone: () => void }) => {
  const t = useMessages(planMessages);
  const format = useFormat();
  const { closesAt } = useMatrixRoom().bid.tender;
  const [phases, setPhases] = useState(DUE_PHASES);
  const [isSpread, setSpread] = useState(true);
  const [keepsDays, setKeeps] = useState(true);
  const today = seoulDay(useNow());
  const { rows, error, retry } = useDueRows();
  if (!closesAt) return <EmptyState>{t('noClose')}</EmptyState>;
  const closesOn = seoulDay(closesAt);
  if (error) return <ErrorNotice error={error} onRetry={retry} />;
  if (!rows) return <SkeletonRows rows={6} />;
  const planned = duePlanOf(rows, { phases, isSpread, keepsDays, today, closesOn });
  if (!planned.plan) return <EmptyState>{t('closed')}</EmptyState>;
  return (
    <div className={classes.planner}>
      <p className={classes.quiet}>{t('from', { day: format.day(closesOn) })}</p>
      <Phases phases={phases} planned={planned} onChange={setPhases} />
      {planned.plan.isTight && (
        <p className={classes.tight} role="status">
          {t('tight')}
        </p>
      )}
      <Switch label={t('spread')} description={t('spreadHint')} checked={isSpread} onChange={(event) => setSpread(event.currentTarget.checked)} />
      <Switch label={t('keep')} checked={keepsDays} onChange={(event) => setKeeps(event.currentTarget.checked)} />
      <PlanPreview planned={planned} />
      <Apply planned={planned} keepsDays={keepsDays} onDone={onDone} />
    </div>
  );
};

interface PhasesProps {
  readonly phases: readonly DuePhase[];
  readonly planned: DuePlan;
  readonly onChange: (phases: readonly DuePhase[]) => void;
}

const Phases = ({ phases, planned, onChange }: PhasesProps) => {
  const t = useMessages(planMessages);
  const format = useFormat();
  return (
    <ol className={classes.phases}>
      {phases.map((phase) => {
        const days = planned.plan?.phases.find(({ key }) => key === phase.key)?.days ?? [];
        const [first, last] = [days[0], days.at(-1)];
        return (
          <li key={phase.key} className={classes.phase}>
            <b>{t(`phase.${phase.key}`)}</b>
            {phase.days === null ? (
              <span className={classes.quiet}>{t('rest')}</span>
            ) : (
              <NumberInput
                size="xs"
                w={84}
                aria-label={t(`phase.${phase.key}`)}
                min={0}
                max={PHASE_DAYS_MAX}
                allowDecimal={false}
                suffix={t('dayUnit')}
                value={phase.days}
                onChange={(value) => onChange(phases.map((one) => (one.key === phase.key ? { ...one, days: Number(value) || 0 } : one)))}
              />
            )}
            <span className={classes.span}>{first && last ? (first === last ? format.dayShort(first) : `${format.dayShort(first)} – ${format.dayShort(last)}`) : t('none')}</span>
          </li>
        );
      })}
    </ol>
  );
};

interface ApplyProps {
  readonly planned: DuePlan;
  readonly keepsDays: boolean;
  readonly onDone: () => void;
}

const Apply = ({ planned, keepsDays, onDone }: ApplyProps) => {
  const t = useMessages(planMessages);
  const ui = useMessages(uiMessages);
  const toast = useToast();
  const { bid, loader } = useMatrixRoom();
  const [apply, { loading, error }] = useMutation(MatrixPlanDueDocument);
  const send = async (): Promise<void> => {
    const days = planned.groups.map(({ firm, category, dueOn }) => ({ firmId: firm?.id ?? null, category, dueOn }));
    const done = await apply({ variables: { input: { bidId: bid.id, days, onlyUndated: keepsDays } } }).catch(() => null);
    if (!done?.data) return;
    toast.done(t('done', { count: done.data.planDueDays.changed }));
    onDone();
    void loader.reload();
  };
  return (
    <>
      <ErrorNotice error={error} />
      <p className={classes.quiet}>{t('who')}</p>
      <div className={classes.acts}>
        <Button loading={loading} disabled={planned.count === 0} onClick={() => void send()}>
          {t('apply', { count: planned.count })}
        </Button>
        <Button variant="default" onClick={onDone}>
          {ui('action.cancel')}
        </Button>
      </div>
    </>
  );
};

/** Every row of the bid, whatever the list is narrowed to. */
const useDueRows = () => {
  const client = useApolloClient();
  const { bid } = useMatrixRoom();
  const [state, setState] = useState<{ readonly rows?: readonly DueRow[]; readonly error?: unknown }>({});
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isOver = false;
    loadDueRows(client, bid.id).then(
      (rows) => !isOver && setState({ rows }),
      (error: unknown) => !isOver && setState({ error }),
    );
    return () => {
      isOver = true;
    };
  }, [client, bid.id, round]);
  const retry = (): void => {
    setState({});
    setRound((count) => count + 1);
  };
  return { ...state, retry };
};

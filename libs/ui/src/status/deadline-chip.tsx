import { VisuallyHidden } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { readDeadline, type DeadlineScope } from '../format/deadline';
import { isDay, type Instant } from '../format/seoul';
import { useFormat } from '../format/use-format';
import { useNow } from '../format/use-now';
import { uiMessages } from '../i18n/ui.messages';
import { useMessages } from '../i18n/use-messages';
import classes from './deadline-chip.module.css';

interface DeadlineChipProps {
  /** A day ('YYYY-MM-DD', due until its end) or an instant. */
  readonly at: Instant;
  /** `bid` turns solid red on its day; `internal` stays amber; `certificate` warns at 14 days. */
  readonly scope?: DeadlineScope;
  readonly withClock?: boolean;
}

/** `D-7`, `D-DAY 14:00`, `D+1`; the whole date with its zone on hover and for screen readers. */
export const DeadlineChip = ({ at, scope = 'bid', withClock = false }: DeadlineChipProps) => {
  const t = useMessages(uiMessages);
  const format = useFormat();
  const view = readDeadline(at, scope, useNow());
  const when = typeof at === 'string' && isDay(at) ? format.day(at) : format.instant(at, { zone: true });
  const spoken =
    view.days > 0
      ? t('deadline.left', { count: view.days, at: when })
      : view.days < 0
        ? t('deadline.late', { count: -view.days, at: when })
        : t(view.passed ? 'deadline.passedToday' : 'deadline.today', { at: when });
  return (
    <span className={classes.chip} data-tone={view.tone} title={spoken}>
      {withClock && <IconClock size={12} stroke={1.6} aria-hidden />}
      <span aria-hidden>{view.label}</span>
      <VisuallyHidden>{spoken}</VisuallyHidden>
    </span>
  );
};

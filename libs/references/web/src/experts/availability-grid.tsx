import { useMutation } from '@apollo/client/react';
import { ErrorNotice, useMessages } from '@shoal/ui';
import { type KeyboardEvent, useRef, useState } from 'react';
import { type ExpertMonthFragment, SetExpertAvailabilityDocument } from '../generated/graphql';
import { heatOf, percentIn, useMonths } from './availability-strip';
import classes from './availability.module.css';
import { expertsMessages } from './experts.messages';
import { useExpertWords } from './use-expert-words';

const MONTHS = 12;
const STEP = 10;

/** As typed: '' is null, what is no per cent is undefined. */
export const readPercent = (text: string): number | null | undefined => {
  const typed = text.normalize('NFKC').trim().replace(/%$/, '');
  if (typed === '') return null;
  return /^\d{1,3}$/.test(typed) && Number(typed) <= 100 ? Number(typed) : undefined;
};

const clamp = (percent: number): number => Math.min(100, Math.max(0, percent));

interface GridProps {
  readonly expertId: string;
  readonly stated: readonly ExpertMonthFragment[];
}

/** A year of cells by keyboard: left and right move, up and down change by ten, Enter or leaving saves, Esc takes back. One stop for Tab. */
export const AvailabilityGrid = ({ expertId, stated }: GridProps) => {
  const t = useMessages(expertsMessages);
  const words = useExpertWords();
  const months = useMonths(MONTHS);
  const [at, setAt] = useState(0);
  const [said, setSaid] = useState<{ readonly text: string; readonly wrong: boolean }>({ text: '', wrong: false });
  const inputs = useRef<(HTMLInputElement | null)[]>([]);
  const [set, { error }] = useMutation(SetExpertAvailabilityDocument);
  const save = async (month: string, percent: number | null): Promise<void> => {
    const others = stated.filter((one) => one.month !== month);
    const availability = percent === null ? others : [...others, { __typename: 'ExpertAvailability' as const, month, percent }];
    const optimisticResponse = { setExpertAvailability: { __typename: 'Expert' as const, id: expertId, availability } };
    const saved = await set({ variables: { input: { id: expertId, months: [{ month, percent }] } }, optimisticResponse }).catch(() => null);
    setSaid({ text: saved ? t('availability.saved', { month: words.monthLong(month) }) : '', wrong: false });
  };
  const go = (index: number): void => {
    const next = Math.min(months.length - 1, Math.max(0, index));
    setAt(next);
    inputs.current[next]?.focus();
  };
  return (
    <>
      <p className={classes.hint}>{t('availability.hint')}</p>
      <div className={classes.grid} role="group" aria-label={t('availability.title')}>
        {months.map((month, index) => (
          <MonthCell
            key={month}
            month={month}
            percent={percentIn(stated, month)}
            isStop={index === at}
            inputRef={(input) => {
              inputs.current[index] = input;
            }}
            onFocus={() => setAt(index)}
            onGo={(step) => go(index + step)}
            onSave={(percent) => void save(month, percent)}
            onWrong={() => setSaid({ text: t('availability.wrong'), wrong: true })}
          />
        ))}
      </div>
      <p className={classes.status} role="status" data-wrong={said.wrong || undefined}>
        {said.text}
      </p>
      <ErrorNotice error={error} />
    </>
  );
};

interface CellProps {
  readonly month: string;
  readonly percent: number | null;
  readonly isStop: boolean;
  readonly inputRef: (input: HTMLInputElement | null) => void;
  readonly onFocus: () => void;
  readonly onGo: (step: 1 | -1) => void;
  readonly onSave: (percent: number | null) => void;
  readonly onWrong: () => void;
}

const MonthCell = ({ month, percent, isStop, inputRef, onFocus, onGo, onSave, onWrong }: CellProps) => {
  const t = useMessages(expertsMessages);
  const words = useExpertWords();
  // Null: not touched since it was saved.
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? (percent === null ? '' : String(percent));
  const read = readPercent(text);
  const commit = (): void => {
    if (read === undefined) return onWrong();
    if (read !== percent) onSave(read);
    setTyped(null);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => onGo(-1),
    ArrowRight: () => onGo(1),
    ArrowUp: () => setTyped(String(clamp((read ?? 0) + STEP))),
    ArrowDown: () => setTyped(String(clamp((read ?? 0) - STEP))),
    Enter: commit,
    Escape: () => setTyped(null),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = keys[event.key];
    if (!act || event.nativeEvent.isComposing) return;
    event.preventDefault();
    act();
  };
  return (
    <label className={classes.cell}>
      <span className={classes.month}>{words.monthShort(month)}</span>
      <input
        ref={inputRef}
        className={classes.input}
        aria-label={t('availability.cell', { month: words.monthLong(month) })}
        aria-invalid={read === undefined}
        inputMode="numeric"
        placeholder="–"
        maxLength={4}
        tabIndex={isStop ? 0 : -1}
        data-heat={heatOf(read ?? null)}
        value={text}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onFocus={(event) => {
          event.currentTarget.select();
          onFocus();
        }}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
    </label>
  );
};

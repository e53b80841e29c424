import { Button, Checkbox, Modal, TextInput } from '@mantine/core';
import { EmptyState, ErrorNotice, Form, uiMessages, useMessages } from '@shoal/ui';
import { useState } from 'react';
import type { ReviewDetailFragment } from '../../generated/graphql';
import { detailMessages } from './detail.messages';
import classes from './detail.module.css';
import { PARTS_MAX, partsOf } from './typed-texts';
import type { ReviewChanges } from './use-review-changes';

interface SplitDialogProps {
  readonly requirement: ReviewDetailFragment;
  readonly changes: ReviewChanges;
  readonly onClose: () => unknown;
}

interface Named {
  readonly code: string;
  readonly title: string;
}

/** Two or more out of one: the lines with which they begin, and their names. */
export const SplitDialog = ({ requirement, changes, onClose }: SplitDialogProps) => {
  const t = useMessages(detailMessages);
  const ui = useMessages(uiMessages);
  const [cuts, setCuts] = useState<ReadonlySet<number>>(new Set());
  const [names, setNames] = useState<Readonly<Record<number, Partial<Named>>>>({});
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const parts = partsOf(requirement.details, cuts);
  const nameOf = (at: number): Named => ({ code: requirement.code ?? '', title: requirement.title, ...names[at] });
  const save = async (): Promise<void> => {
    setBusy(true);
    try {
      await changes.split(requirement, parts.map((details, at) => ({ details, title: nameOf(at).title, code: nameOf(at).code.trim() || null })));
      await onClose();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={() => void onClose()} title={t('split.title')} size="lg" closeButtonProps={{ 'aria-label': ui('action.close') }}>
      {requirement.details.trim().includes('\n') ? (
        <Form className={classes.parts} onSubmit={() => void save()}>
          <p className={classes.intro}>{t('split.intro')}</p>
          <Lines details={requirement.details} cuts={cuts} onCuts={setCuts} />
          {parts.length > 1 && parts.map((_, at) => <PartName key={at} at={at} name={nameOf(at)} onChange={(name) => setNames((before) => ({ ...before, [at]: { ...before[at], ...name } }))} />)}
          {parts.length > PARTS_MAX && <p className={classes.intro}>{t('split.max', { max: PARTS_MAX })}</p>}
          <ErrorNotice error={error} />
          <div className={classes.acts}>
            <Button type="submit" loading={isBusy} disabled={parts.length < 2 || parts.length > PARTS_MAX}>
              {t('split.save')}
            </Button>
            <Button variant="default" onClick={() => void onClose()}>
              {t('cancel')}
            </Button>
          </div>
        </Form>
      ) : (
        <EmptyState>{t('split.one')}</EmptyState>
      )}
    </Modal>
  );
};

interface LinesProps {
  readonly details: string;
  readonly cuts: ReadonlySet<number>;
  readonly onCuts: (cuts: ReadonlySet<number>) => void;
}

const Lines = ({ details, cuts, onCuts }: LinesProps) => {
  const t = useMessages(detailMessages);
  const toggle = (line: number, isOn: boolean) => onCuts(new Set(isOn ? [...cuts, line] : [...cuts].filter((cut) => cut !== line)));
  return (
    <ol className={classes.lines}>
      {details.split('\n').map((text, line) => (
        <li key={line} data-cut={cuts.has(line) || undefined}>
          {line > 0 ? <Checkbox size="xs" checked={cuts.has(line)} aria-label={t('split.cut', { line: line + 1 })} onChange={({ currentTarget: { checked } }) => toggle(line, checked)} /> : <span />}
          <span className={classes.line}>{text}</span>
        </li>
      ))}
    </ol>
  );
};

const PartName = ({ at, name, onChange }: { readonly at: number; readonly name: Named; readonly onChange: (name: Partial<Named>) => void }) => {
  const t = useMessages(detailMessages);
  const n = at + 1;
  return (
    <div className={classes.part}>
      <TextInput label={t('split.code', { n })} value={name.code} onChange={({ currentTarget: { value } }) => onChange({ code: value })} />
      <TextInput label={t('split.name', { n })} required value={name.title} onChange={({ currentTarget: { value } }) => onChange({ title: value })} />
    </div>
  );
};

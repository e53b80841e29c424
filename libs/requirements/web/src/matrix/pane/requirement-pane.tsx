import { ActionIcon } from '@mantine/core';
import { useMessages, useToast } from '@shoal/ui';
import { IconChevronDown, IconChevronUp, IconLink, IconX } from '@tabler/icons-react';
import type { HandAct } from '../matrix-hand';
import { matrixMessages } from '../matrix.messages';
import type { Row } from '../matrix-store';
import { ItemState } from '../state-words';
import { ChangeNotice } from './change-notice';
import { HistoryList } from './history-list';
import { OurAnswer } from './our-answer';
import classes from './pane.module.css';
import { SourceCard } from './source-card';

interface RequirementPaneProps {
  readonly row: Row;
  readonly act: (act: HandAct) => void;
  /** In a drawer, which closes by itself, none. */
  readonly onClose: (() => void) | undefined;
}

/** One requirement whole: what the RFP says, what we answer, what a corrected notice did to it, and what happened. */
export const RequirementPane = ({ row, act, onClose }: RequirementPaneProps) => {
  const t = useMessages(matrixMessages);
  const toast = useToast();
  const copy = (): void => {
    const address = new URL(window.location.href);
    address.search = `?r=${row.id}`;
    void navigator.clipboard?.writeText(address.href).then(() => toast.done(t('pane.copied')), toast.failed);
  };
  const button = (label: string, Icon: typeof IconX, onClick: () => void) => (
    <ActionIcon aria-label={label} title={label} onClick={onClick}>
      <Icon size={16} stroke={1.6} aria-hidden />
    </ActionIcon>
  );
  return (
    <article className={classes.pane} aria-label={t('pane.title', { code: row.code || row.title })}>
      <header className={classes.head}>
        <span className={classes.code}>{row.code || '–'}</span>
        <ItemState state={row.state} />
        <span className={classes.push} />
        {button(t('pane.previous'), IconChevronUp, () => act({ do: 'step', by: -1 }))}
        {button(t('pane.next'), IconChevronDown, () => act({ do: 'step', by: 1 }))}
        {button(t('pane.copy'), IconLink, copy)}
        {onClose && button(t('pane.close'), IconX, onClose)}
      </header>
      <div className={classes.scroller} tabIndex={0}>
        <h2 className={classes.title}>{row.title}</h2>
        {row.flag && <ChangeNotice row={row} flag={row.flag} />}
        <SourceCard key={row.requirementId} row={row} act={act} />
        <OurAnswer row={row} act={act} />
        <HistoryList key={row.id} row={row} />
      </div>
    </article>
  );
};

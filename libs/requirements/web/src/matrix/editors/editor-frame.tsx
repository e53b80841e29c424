import { Modal, Popover } from '@mantine/core';
import { uiMessages, useMessages } from '@shoal/ui';
import { type ReactNode, useState } from 'react';
import { matrixMessages } from '../matrix.messages';
import classes from './editors.module.css';

interface EditorFrameProps {
  /** The cell that is changed; where it is not to be seen, a dialog stands in the middle. */
  readonly anchorId: string | null;
  readonly label: string;
  /** How many rows; what is for one says nothing. */
  readonly count: number;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Where a change is made: below its cell, or as a dialog on a narrow screen. Esc and a click beside it leave everything as it was. */
export const EditorFrame = ({ anchorId, label, count, onClose, children }: EditorFrameProps) => {
  const t = useMessages(matrixMessages);
  const ui = useMessages(uiMessages);
  const [rect] = useState(() => (anchorId === null ? null : (document.getElementById(anchorId)?.getBoundingClientRect() ?? null)));
  const many = count > 1 && <span className={classes.for}>{t('edit.for', { count })}</span>;
  if (!rect)
    return (
      <Modal opened onClose={onClose} title={label} returnFocus={false} closeButtonProps={{ 'aria-label': ui('action.close') }}>
        <div className={classes.editor} data-narrow>
          {many}
          {children}
        </div>
      </Modal>
    );
  const { left, top, width, height } = rect;
  return (
    <Popover opened onChange={(opened) => !opened && onClose()} position="bottom-start" trapFocus returnFocus={false} withinPortal>
      <Popover.Target>
        <span className={classes.anchor} style={{ left, top, width, height }} aria-hidden />
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <div className={classes.editor}>
          <div className={classes.head}>
            {label} {many}
          </div>
          {children}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
};

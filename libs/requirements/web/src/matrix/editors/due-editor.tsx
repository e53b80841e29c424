import { Button } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { Form, useMessages } from '@shoal/ui';
import { useState } from 'react';
import { matrixMessages } from '../matrix.messages';
import { useMatrixRoom } from '../matrix-room';
import type { ManyProps } from './cell-editor';
import classes from './editors.module.css';
import { Refusal } from './refusal';

/** Until when; the lead's and the owner firm's administrators set it. */
export const DueEditor = ({ targets, rows, onDone }: ManyProps) => {
  const t = useMessages(matrixMessages);
  const { acts, facts } = useMatrixRoom();
  const [day, setDay] = useState(rows[0]?.dueOn ?? null);
  if (!facts.viewerCan.distribute && !rows.every(({ viewerCan }) => viewerCan.assign)) return <Refusal>{t('edit.mayDue')}</Refusal>;
  const set = (dueOn: string | null): void => {
    void acts.assign(targets, { dueOn });
    onDone();
  };
  return (
    <Form onSubmit={() => set(day)}>
      <div className={classes.editor} data-narrow>
        <DateInput data-autofocus aria-label={t('edit.day')} valueFormat="YYYY-MM-DD" placeholder="YYYY-MM-DD" popoverProps={{ withinPortal: false }} value={day} onChange={setDay} />
        <div className={classes.acts}>
          <Button type="submit" size="xs">
            {t('edit.save')}
          </Button>
          {rows.some(({ dueOn }) => dueOn !== null) && (
            <Button size="xs" variant="default" onClick={() => set(null)}>
              {t('edit.noDay')}
            </Button>
          )}
        </div>
      </div>
    </Form>
  );
};

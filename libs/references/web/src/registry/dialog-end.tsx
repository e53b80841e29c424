import { Button } from '@mantine/core';
import { ErrorNotice, uiMessages, useMessages } from '@shoal/ui';
import classes from './form.module.css';

interface DialogEndProps {
  /** What saving is called here. */
  readonly act: string;
  readonly loading: boolean;
  readonly error: unknown;
  readonly onClose: () => void;
}

/** Below the fields of a dialog: what went wrong, the act, and the way out. */
export const DialogEnd = ({ act, loading, error, onClose }: DialogEndProps) => {
  const t = useMessages(uiMessages);
  return (
    <>
      <ErrorNotice error={error} />
      <div className={classes.acts}>
        <Button type="submit" loading={loading}>
          {act}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('action.cancel')}
        </Button>
      </div>
    </>
  );
};

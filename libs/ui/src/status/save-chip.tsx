import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconPlugConnectedX } from '@tabler/icons-react';
import { uiMessages } from '../i18n/ui.messages';
import { useMessages } from '../i18n/use-messages';
import classes from './save-chip.module.css';

export type SaveState = 'saved' | 'saving' | 'reconnecting' | 'unsaved';

const ICONS = { saved: IconCircleCheck, saving: IconCircleDashed, reconnecting: IconPlugConnectedX, unsaved: IconAlertTriangle };

interface SaveChipProps {
  readonly state: SaveState;
  /** Edits that the server has not committed; shown with `unsaved`. */
  readonly unsaved?: number;
}

/** `saved` may be shown only when the server has committed everything that was typed here. */
export const SaveChip = ({ state, unsaved = 0 }: SaveChipProps) => {
  const t = useMessages(uiMessages);
  const Icon = ICONS[state];
  // Saving and saved alternate with every pause in typing: announcing them would talk over the writer.
  const loud = state === 'unsaved' || state === 'reconnecting';
  return (
    <span className={classes.chip} data-state={state} role="status" aria-live={loud ? 'polite' : 'off'}>
      <Icon size={16} stroke={1.6} aria-hidden className={classes.icon} />
      {state === 'unsaved' ? t('save.unsaved', { count: unsaved }) : t(`save.${state}`)}
    </span>
  );
};

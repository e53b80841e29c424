import { RefusedText, useSectionConnection } from '@shoal/collab-web';
import { SkeletonRows, useMessages } from '@shoal/ui';
import { SharedEditor } from './shared-editor';
import { sharedTextMessages } from './shared-text.messages';
import classes from './shared-text.module.css';

interface SharedTextProps {
  /** The room in which the text is written. */
  readonly room: string;
  /** For screen readers: which text this is. */
  readonly label: string;
  /** What the page knows; the server decides. */
  readonly canWrite: boolean;
}

/** A text that is written together outside of a proposal. Inside of a `CollabProvider`. */
export const SharedText = ({ room, label, canWrite }: SharedTextProps) => {
  const t = useMessages(sharedTextMessages);
  const view = useSectionConnection(room, { canWrite });
  const isShown = view !== null && view.ready && view.ended === null;
  return (
    <div className={classes.text}>
      {view?.refused && <RefusedText refused={view.refused} onDiscard={view.discardRefused} />}
      {view?.ended && (
        <p className={classes.notice} role="status">
          {t(`ended.${view.ended}`)}
        </p>
      )}
      {isShown && <SharedEditor key={view.key} label={label} doc={view.doc} provider={view.provider} writable={view.writable && canWrite} />}
      {!isShown && !view?.ended && <SkeletonRows rows={8} />}
    </div>
  );
};

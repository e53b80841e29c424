import { RefusedText, useSectionConnection } from '@shoal/collab-web';
import { useMessages } from '@shoal/ui';
import { useEffect, useRef } from 'react';
import { SectionEditor } from '../editor/section-editor';
import type { SectionNodeFragment } from '../generated/graphql';
import { proposalsMessages } from '../proposals.messages';
import classes from './document.module.css';
import { ReportPresence } from './report-presence';
import { expectedHeight, rememberHeight } from './text-height';
import { useRightsChanged } from './use-rights-changed';

interface SectionTextProps {
  readonly section: SectionNodeFragment;
  /** Near the screen or in use: connect. */
  readonly active: boolean;
  readonly onLeave: () => void;
}

/** The text of a section that may be read: connected while active, otherwise an empty place of its height. */
export const SectionText = ({ section, active, onLeave }: SectionTextProps) => {
  const t = useMessages(proposalsMessages);
  const box = useRef<HTMLDivElement>(null);
  const view = useSectionConnection(active ? section.room : null, { canWrite: section.viewerCan.write });
  useRightsChanged(section, view);
  const shown = view !== null && view.ready && view.ended === null;
  useEffect(() => {
    const element = box.current;
    if (!element || !shown) return;
    const observer = new ResizeObserver(() => rememberHeight(section.id, element.offsetHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, [shown, section.id]);
  return (
    <>
      {view && section.room && <ReportPresence sectionId={section.id} room={section.room} />}
      {view?.refused && <RefusedText refused={view.refused} onDiscard={view.discardRefused} />}
      {view?.ended && (
        <p className={classes.notice} role="status">
          {t(`ended.${view.ended}`)}
        </p>
      )}
      {shown && (
        <div ref={box} data-section-text>
          <SectionEditor
            key={view.key}
            sectionId={section.id}
            label={t('section.text', { number: section.number, title: section.title })}
            doc={view.doc}
            provider={view.provider}
            writable={view.writable}
            onLeave={onLeave}
          />
        </div>
      )}
      {!shown && !view?.ended && (
        <div className={classes.waiting} style={{ height: expectedHeight(section.id, section.characters) }} role={active ? 'status' : undefined} aria-busy={active || undefined} aria-label={active ? t('section.loading') : undefined} />
      )}
    </>
  );
};

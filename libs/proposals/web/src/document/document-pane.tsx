import { useEffect, useRef, useState } from 'react';
import { useProposalRoom } from '../proposal/proposal-room';
import { useWorkspace } from '../workspace/use-workspace';
import classes from './document.module.css';
import { followScrolling } from './follow-scrolling';
import { ScrollerContext } from './near-screen';
import { scrollToSection } from './scroll-to-section';
import { SectionBlock } from './section-block';

/** A wish to be brought to a section; a new object each time, so that the same one can be asked for again. */
export interface Destination {
  readonly sectionId: string;
}

const FLASH_MS = 1_600;

/** All sections as one continuous page. */
export const DocumentPane = ({ destination }: { readonly destination: Destination | null }) => {
  const { sections, byId } = useProposalRoom();
  const workspace = useWorkspace();
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [flashed, setFlashed] = useState<string | null>(null);
  const arrived = useRef<Destination | null>(null);
  const release = useRef<() => void>(() => undefined);

  useEffect(() => {
    // A section that was just added appears with the server's answer: the wish waits for it.
    if (!scroller || !destination || arrived.current === destination || !byId.has(destination.sectionId)) return;
    arrived.current = destination;
    workspace.visit(destination.sectionId, 'choice');
    setFlashed(destination.sectionId);
    release.current();
    release.current = scrollToSection(scroller, destination.sectionId);
    setTimeout(() => setFlashed(null), FLASH_MS);
  }, [scroller, destination, byId, workspace]);

  useEffect(() => () => release.current(), []);

  useEffect(() => (scroller ? followScrolling(scroller, workspace.read().sectionId === null, (sectionId) => workspace.visit(sectionId, 'scroll')) : undefined), [scroller, workspace]);

  return (
    <ScrollerContext value={scroller}>
      <div className={classes.scroller} ref={setScroller} data-document>
        <div className={classes.page}>
          {sections.map((section) => (
            <SectionBlock key={section.id} section={section} flashed={flashed === section.id} />
          ))}
        </div>
      </div>
    </ScrollerContext>
  );
};

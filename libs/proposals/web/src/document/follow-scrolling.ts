/** Scrolling that comes this soon after a wheel, a touch or a key is the person's; it goes on with its own momentum. */
const BY_HAND_MS = 1_000;
const HANDS = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/**
 * Tells which section stands at the reading line: at first if asked to, and whenever the person scrolls. Scrolling that the page
 * does by itself, to a chosen section or because a text has loaded, tells nothing. Returns what stops it.
 */
export const followScrolling = (scroller: HTMLElement, startHere: boolean, onSection: (sectionId: string) => void): (() => void) => {
  let waiting = 0;
  let handAt = -BY_HAND_MS;
  const look = (): void => {
    waiting = 0;
    const sectionId = sectionAtReadingLine(scroller);
    if (sectionId) onSection(sectionId);
  };
  const onHand = (event: Event): void => {
    // In the page a press puts the caret; on the scroller itself it takes the scroll bar.
    if (event.type !== 'pointerdown' || event.target === scroller) handAt = performance.now();
  };
  const onScroll = (): void => {
    if (performance.now() - handAt > BY_HAND_MS) return;
    handAt = performance.now();
    if (waiting === 0) waiting = requestAnimationFrame(look);
  };
  if (startHere) look();
  scroller.addEventListener('scroll', onScroll, { passive: true });
  HANDS.forEach((name) => scroller.addEventListener(name, onHand, { passive: true }));
  return () => {
    cancelAnimationFrame(waiting);
    scroller.removeEventListener('scroll', onScroll);
    HANDS.forEach((name) => scroller.removeEventListener(name, onHand));
  };
};

/** The section that stands at the reading line, a fifth below the top of the page. */
const sectionAtReadingLine = (scroller: HTMLElement): string | null => {
  const frame = scroller.getBoundingClientRect();
  const line = frame.top + frame.height / 5;
  for (const block of scroller.querySelectorAll<HTMLElement>('[data-section]')) if (block.getBoundingClientRect().bottom > line) return block.dataset['section'] ?? null;
  return null;
};

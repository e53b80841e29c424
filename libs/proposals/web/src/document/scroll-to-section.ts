import { sectionAnchor } from '../proposal/proposal-room';

/** Texts above the target load while we scroll there: it is held in place this long, unless the person scrolls. */
const HOLD_MS = 10_000;
/** Scrolling that comes this soon after a change of height is the page's own doing. */
const OWN_MS = 150;
const TOP_GAP = 8;
const TOLERANCE = 2;
const INTERRUPTIONS = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const;

/** Brings the section to the top of the page and keeps it there while its neighbours fill in. Returns what stops it. */
export const scrollToSection = (scroller: HTMLElement, sectionId: string): (() => void) => {
  const target = document.getElementById(sectionAnchor(sectionId));
  const content = scroller.firstElementChild;
  if (!target || !content) return () => undefined;
  let changedAt = 0;
  const offset = (): number => target.getBoundingClientRect().top - scroller.getBoundingClientRect().top - TOP_GAP;
  const align = (): void => {
    changedAt = performance.now();
    const by = offset();
    if (Math.abs(by) > TOLERANCE) scroller.scrollTop += by;
  };
  const atEnd = (): boolean => scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - TOLERANCE;
  const onScroll = (): void => {
    if (performance.now() - changedAt > OWN_MS && Math.abs(offset()) > TOLERANCE && !atEnd()) stop();
  };
  const observer = new ResizeObserver(align);
  const stop = (): void => {
    observer.disconnect();
    clearTimeout(timer);
    scroller.removeEventListener('scroll', onScroll);
    INTERRUPTIONS.forEach((name) => scroller.removeEventListener(name, stop));
  };
  const timer = setTimeout(stop, HOLD_MS);
  align();
  observer.observe(content);
  scroller.addEventListener('scroll', onScroll, { passive: true });
  INTERRUPTIONS.forEach((name) => scroller.addEventListener(name, stop, { passive: true }));
  return stop;
};

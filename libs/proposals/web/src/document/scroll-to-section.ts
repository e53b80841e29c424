import { sectionAnchor } from '../proposal/proposal-room';

/** Texts above the target load while we scroll there: it is held in place this long, unless the person scrolls. */
const HOLD_MS = 10_000;
const TOP_GAP = 8;
const INTERRUPTIONS = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const;

/** Brings the section to the top of the page and keeps it there while its neighbours fill in. Returns what stops it. */
export const scrollToSection = (scroller: HTMLElement, sectionId: string): (() => void) => {
  const target = document.getElementById(sectionAnchor(sectionId));
  if (!target) return () => undefined;
  const align = (): void => {
    const offset = target.getBoundingClientRect().top - scroller.getBoundingClientRect().top - TOP_GAP;
    if (Math.abs(offset) > 1) scroller.scrollTop += offset;
  };
  const observer = new ResizeObserver(align);
  const content = scroller.firstElementChild;
  if (content) observer.observe(content);
  const stop = (): void => {
    observer.disconnect();
    clearTimeout(timer);
    INTERRUPTIONS.forEach((name) => scroller.removeEventListener(name, stop));
  };
  const timer = setTimeout(stop, HOLD_MS);
  align();
  INTERRUPTIONS.forEach((name) => scroller.addEventListener(name, stop, { passive: true }));
  return stop;
};

/** The section that stands at the reading line, a fifth below the top of the page. */
export const sectionAtReadingLine = (scroller: HTMLElement): string | null => {
  const frame = scroller.getBoundingClientRect();
  const line = frame.top + frame.height / 5;
  for (const block of scroller.querySelectorAll<HTMLElement>('[data-section]')) if (block.getBoundingClientRect().bottom > line) return block.dataset['section'] ?? null;
  return null;
};

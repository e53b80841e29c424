import { createContext, type RefObject, useContext, useEffect, useState } from 'react';

/** How far beyond the screen a section already loads, in the height of the page's window. */
const MARGIN = '100% 0px';
/** A section must stay near this long: flinging through the page opens nothing. */
const SETTLE_MS = 120;
/** A section that went away keeps its connection and its undo this long. */
export const LINGER_MS = 120_000;

/** The element that scrolls the sections; null until it is there. */
export const ScrollerContext = createContext<HTMLElement | null>(null);

/** Whether the element is on the screen or close to it. */
export const useNearScreen = (element: RefObject<HTMLElement | null>): boolean => {
  const scroller = useContext(ScrollerContext);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const target = element.current;
    if (!target || !scroller) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        const near = entries.at(-1)?.isIntersecting ?? false;
        clearTimeout(timer);
        timer = setTimeout(() => setNear(near), SETTLE_MS);
      },
      { root: scroller, rootMargin: MARGIN },
    );
    observer.observe(target);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [element, scroller]);
  return near;
};

/** True at once, false only after the value has been false for `milliseconds`. */
export const useLingering = (value: boolean, milliseconds: number): boolean => {
  const [expired, setExpired] = useState(!value);
  if (value && expired) setExpired(false);
  useEffect(() => {
    if (value) return;
    const timer = setTimeout(() => setExpired(true), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return value || !expired;
};

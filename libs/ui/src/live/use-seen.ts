import { useEffect, useState } from 'react';

/** Whether somebody may be looking: false once the tab has been hidden for so long. */
export const useSeen = (forgetAfterMs: number): boolean => {
  const [seen, setSeen] = useState(true);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      clearTimeout(timer);
      if (document.hidden) timer = setTimeout(() => setSeen(false), forgetAfterMs);
      else setSeen(true);
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [forgetAfterMs]);
  return seen;
};

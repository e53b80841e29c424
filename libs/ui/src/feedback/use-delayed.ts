import { useEffect, useState } from 'react';

/** True once `on` has been true for `ms`; false at once when it ends. */
export const useDelayed = (on: boolean, ms = 200): boolean => {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    if (!on) return undefined;
    const timer = setTimeout(() => setPassed(true), ms);
    return () => {
      clearTimeout(timer);
      setPassed(false);
    };
  }, [on, ms]);
  return on && passed;
};

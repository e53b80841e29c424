import { useCallback, useEffect, useEffectEvent } from 'react';
import { sectionAnchor, sectionOfHash } from '../proposal/proposal-room';

/** Follows `#section-<id>` in the address, at first and on Back; returns what writes it there. */
export const useAddressedSection = (onSection: (sectionId: string) => void): ((sectionId: string) => void) => {
  // Only a new address is followed, never a change of the outline.
  const goTo = useEffectEvent(onSection);
  useEffect(() => {
    const follow = (): void => {
      const sectionId = sectionOfHash(window.location.hash);
      if (sectionId) goTo(sectionId);
    };
    follow();
    window.addEventListener('hashchange', follow);
    window.addEventListener('popstate', follow);
    return () => {
      window.removeEventListener('hashchange', follow);
      window.removeEventListener('popstate', follow);
    };
  }, []);
  return useCallback((sectionId: string) => window.history.replaceState(window.history.state, '', `#${sectionAnchor(sectionId)}`), []);
};

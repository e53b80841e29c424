import { useCallback, useEffect } from 'react';
import { sectionAnchor, sectionOfHash } from '../proposal/proposal-room';

/** Follows `#section-<id>` in the address, at first and on Back; returns what writes it there. */
export const useAddressedSection = (onSection: (sectionId: string) => void): ((sectionId: string) => void) => {
  useEffect(() => {
    const follow = (): void => {
      const sectionId = sectionOfHash(window.location.hash);
      if (sectionId) onSection(sectionId);
    };
    follow();
    window.addEventListener('hashchange', follow);
    window.addEventListener('popstate', follow);
    return () => {
      window.removeEventListener('hashchange', follow);
      window.removeEventListener('popstate', follow);
    };
  }, [onSection]);
  return useCallback((sectionId: string) => window.history.replaceState(window.history.state, '', `#${sectionAnchor(sectionId)}`), []);
};

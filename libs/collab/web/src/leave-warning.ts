import type { AggregateSaveState } from './aggregate-save-state';

const ask = (event: BeforeUnloadEvent): void => event.preventDefault();

/** The browser asks before the page goes, but only while something is not saved: a listener for good would cost the page its cache. */
export function warnBeforeLeaving(save: AggregateSaveState): void {
  if (typeof window === 'undefined') return;
  save.subscribe(() => {
    const { kind } = save.current();
    if (kind === 'saving' || kind === 'unsaved') window.addEventListener('beforeunload', ask);
    else window.removeEventListener('beforeunload', ask);
  });
}

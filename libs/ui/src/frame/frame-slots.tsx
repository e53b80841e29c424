import { createContext, useContext, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** Where a page's own parts go in the frame around it; null until the frame is drawn. */
export interface FrameSlots {
  readonly crumbs: HTMLElement | null;
  readonly aside: HTMLElement | null;
}

export const FrameSlotsContext = createContext<FrameSlots>({ crumbs: null, aside: null });

/** Draws its children into the top bar: at the left the path, at the right what belongs to the page (presence, save chip). */
export const IntoFrame = ({ slot, children }: { readonly slot: keyof FrameSlots; readonly children: ReactNode }) => {
  const target = useContext(FrameSlotsContext)[slot];
  return target ? createPortal(children, target) : null;
};

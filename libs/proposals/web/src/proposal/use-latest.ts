import { type RefObject, useLayoutEffect, useRef } from 'react';

/** The newest value for handlers that should stay the same objects; not to be read while drawing. */
export const useLatest = <T>(value: T): RefObject<T> => {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
};

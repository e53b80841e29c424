import type { ReactNode } from 'react';
import { ErrorNotice } from '../errors/error-notice';
import { SkeletonRows } from './skeleton-rows';

/** What Apollo's `useQuery` returns, as far as the screen cares. */
export interface QueryLike<T> {
  readonly data?: T | undefined;
  readonly error?: unknown;
  readonly loading: boolean;
  readonly refetch?: () => Promise<unknown>;
}

interface QueryViewProps<T> {
  readonly query: QueryLike<T>;
  readonly skeleton?: ReactNode;
  readonly children: (data: T) => ReactNode;
}

/** Skeleton, then the data; a failure says so above what was there before, and can be tried again. */
export const QueryView = <T,>({ query, skeleton = <SkeletonRows />, children }: QueryViewProps<T>) => {
  const failed = query.error != null && <ErrorNotice error={query.error} {...(query.refetch && { onRetry: query.refetch })} />;
  if (query.data !== undefined)
    return (
      <>
        {failed}
        {children(query.data)}
      </>
    );
  return failed || skeleton;
};

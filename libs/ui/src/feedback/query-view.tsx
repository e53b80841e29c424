import type { ReactNode } from 'react';
import { hasErrorCode } from '../errors/describe-error';
import { ErrorNotice } from '../errors/error-notice';
import { NotThere } from './not-there';
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
  /** What stands there when the thing does not exist or may not be seen. */
  readonly missing?: ReactNode;
  readonly children: (data: T) => ReactNode;
}

/** Skeleton, then the data; a failure says so above what was there before, and can be tried again. */
export const QueryView = <T,>({ query, skeleton = <SkeletonRows />, missing = <NotThere />, children }: QueryViewProps<T>) => {
  const failed = query.error != null && <ErrorNotice error={query.error} {...(query.refetch && { onRetry: query.refetch })} />;
  if (query.data !== undefined)
    return (
      <>
        {failed}
        {children(query.data)}
      </>
    );
  if (hasErrorCode(query.error, 'NOT_FOUND')) return missing;
  return failed || skeleton;
};

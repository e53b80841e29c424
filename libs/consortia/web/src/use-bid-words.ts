import { useMessages } from '@shoal/ui';
import { consortiaMessages } from './consortia.messages';
import type { ConsortiumMethod, DeadlineKind } from './generated/graphql';

const lower = <T extends string>(value: T): Lowercase<T> => value.toLowerCase() as Lowercase<T>;

/** GraphQL's enum values in the words of the screen. */
export const useBidWords = () => {
  const t = useMessages(consortiaMessages);
  return {
    method: (method: ConsortiumMethod) => t(`method.${lower(method)}`),
    deadline: (kind: DeadlineKind | Lowercase<DeadlineKind>) => t(`deadline.${lower(kind)}`),
    /** For cards and cells, before the date. */
    deadlineShort: (kind: DeadlineKind) => t(`deadlineShort.${lower(kind)}`),
  };
};

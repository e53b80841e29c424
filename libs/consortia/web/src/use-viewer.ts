import { useQuery } from '@apollo/client/react';
import { ConsortiaViewerDocument, type ConsortiaViewerQuery } from './generated/graphql';

export type Viewer = NonNullable<ConsortiaViewerQuery['me']>;

/** Who is looking, with the firm; undefined until it is known. */
export const useViewer = (): Viewer | undefined => useQuery(ConsortiaViewerDocument).data?.me ?? undefined;

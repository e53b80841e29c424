import { useQuery } from '@apollo/client/react';
import { ReferenceViewerDocument, type ReferenceViewerQuery } from '../generated/graphql';

type Viewer = NonNullable<ReferenceViewerQuery['me']>;

/** Who is looking, with the firm; undefined until it is known. */
export const useReferenceViewer = (): Viewer | undefined => useQuery(ReferenceViewerDocument).data?.me ?? undefined;

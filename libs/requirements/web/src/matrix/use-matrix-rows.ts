import { useApolloClient } from '@apollo/client/react';
import { useLive } from '@shoal/ui';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { type ComplianceFilterInput, MatrixChangedDocument, MatrixRequirementsChangedDocument } from '../generated/graphql';
import { MatrixLoader } from './matrix-loader';
import { MatrixStore } from './matrix-store';

interface MatrixOf {
  readonly bidId: string;
  readonly tenderId: string;
  readonly filter: ComplianceFilterInput;
}

/** The rows under a filter, kept up to date while somebody looks. */
export const useMatrixRows = ({ bidId, tenderId, filter }: MatrixOf) => {
  const client = useApolloClient();
  const key = JSON.stringify(filter);
  const [failure, setFailure] = useState<{ readonly of: MatrixLoader; readonly error: unknown } | null>(null);
  const { store, loader } = useMemo(() => {
    const rows = new MatrixStore();
    const load: MatrixLoader = new MatrixLoader({ client, store: rows, bidId, filter: JSON.parse(key) as ComplianceFilterInput, onError: (error) => setFailure({ of: load, error }) });
    return { store: rows, loader: load };
  }, [client, bidId, key]);
  useEffect(() => {
    const own = loader;
    void own.start();
    return () => own.stop();
  }, [loader]);
  useLive(MatrixChangedDocument, {
    variables: { bidId },
    onEvent: ({ complianceChanged: { all, items } }) => (all ? void loader.reload() : loader.changed(items.map(({ id }) => id))),
  });
  // A requirement that is new, or reads otherwise, is no change of a row.
  const heard = useRef(false);
  useLive(MatrixRequirementsChangedDocument, {
    variables: { tenderId },
    onEvent: ({ requirementsChanged: { all, requirements } }) => {
      if (heard.current && (all || requirements.length > 0)) void loader.reload();
      heard.current = true;
    },
  });
  const retry = (): void => {
    setFailure(null);
    void loader.reload();
  };
  return { store, loader, error: failure?.of === loader ? failure.error : null, retry, ...useSyncExternalStore(store.subscribe, store.snapshot) };
};

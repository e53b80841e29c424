import { createContext, useContext } from 'react';
import type { MatrixRoomQuery } from '../generated/graphql';
import type { ChangeAddress, MatrixAddress } from './matrix-filters';
import type { MatrixLoader } from './matrix-loader';
import type { Facts, MatrixStore } from './matrix-store';
import type { MatrixActs } from './use-matrix-acts';

export type Bid = MatrixRoomQuery['bid'];
export type Firm = Bid['consortium']['participations'][number]['firm'];
export type Section = NonNullable<Bid['proposal']>['sections'][number];

/** What every part of the page knows. */
export interface MatrixRoom {
  readonly bid: Bid;
  readonly viewer: NonNullable<MatrixRoomQuery['me']>;
  /** That take part. */
  readonly firms: readonly Firm[];
  readonly sections: readonly Section[];
  readonly address: MatrixAddress;
  readonly change: ChangeAddress;
  readonly store: MatrixStore;
  readonly loader: MatrixLoader;
  readonly facts: Facts;
  readonly acts: MatrixActs;
}

const Context = createContext<MatrixRoom | null>(null);
export const MatrixRoomProvider = Context.Provider;

export const useMatrixRoom = (): MatrixRoom => {
  const room = useContext(Context);
  if (!room) throw new Error('outside the matrix');
  return room;
};

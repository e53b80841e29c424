import { type ErrorArguments, type ErrorCode, ShoalError } from '@shoal/contract';

/** Why a file is not read; plain data, since it may come from another thread. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly args: ErrorArguments;
}

export const refuse = (code: ErrorCode, args: ErrorArguments): never => {
  throw new ShoalError(code, args);
};

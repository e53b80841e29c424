import { type ErrorArguments, type ErrorCode, ShoalError } from '@shoal/contract';

/** Why a document is not read; plain data, since it may come from another process. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly args: ErrorArguments;
}

export const refuseDocument = (code: ErrorCode, args: ErrorArguments = {}): never => {
  throw new ShoalError(code, args);
};

export const tooMuch = (what: string, max: number): never => refuseDocument('RFP_TOO_MUCH', { detail: `${what} > ${max}` });

import { ERRORS, type ErrorArguments, type ErrorCode, errorText, ShoalError } from '@shoal/contract';
import type { GraphQLFormattedError } from 'graphql';
import { unwrapResolverError } from '@apollo/server/errors';
import type { Logger } from 'pino';
import { isConnectionLoss } from '../database/unit-of-work';
import { withoutValues, wrongVariable } from './wrong-value';

interface ErrorBody {
  readonly code: ErrorCode;
  readonly category: string;
  readonly args: ErrorArguments;
  readonly texts: { readonly ko: string; readonly en: string };
}

/** What a person may learn of an error: registered refusals as they are, everything else as INTERNAL without detail. */
export const errorBody = (error: unknown): ErrorBody => {
  const known = error instanceof ShoalError ? error : isConnectionLoss(error) ? new ShoalError('UNAVAILABLE') : new ShoalError('INTERNAL');
  return { code: known.code, category: ERRORS[known.code].category, args: known.args, texts: { ko: errorText(known.code, 'ko', known.args), en: errorText(known.code, 'en', known.args) } };
};

/** Codes that Apollo gives to a request it could not read; their text says nothing about our data, but repeats what was sent. */
const REQUEST_FAULTS = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE', 'PERSISTED_QUERY_NOT_SUPPORTED']);

export const formatGraphqlError =
  (logger: Logger) =>
  (formatted: GraphQLFormattedError, wrapped: unknown): GraphQLFormattedError => {
    const code = String(formatted.extensions?.['code'] ?? '');
    const wrong = code === 'BAD_USER_INPUT' ? wrongVariable(formatted.message) : null;
    const original = wrong ?? unwrapResolverError(wrapped);
    if (!(original instanceof ShoalError) && REQUEST_FAULTS.has(code)) return { message: withoutValues(formatted.message), locations: formatted.locations, path: formatted.path, extensions: { code } };
    const body = errorBody(original);
    if (body.code === 'INTERNAL') logger.error({ err: original, path: formatted.path }, 'operation failed');
    return { message: body.texts.en, path: formatted.path, extensions: { ...body } };
  };

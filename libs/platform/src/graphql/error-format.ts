import { ERRORS, type ErrorArguments, type ErrorCode, errorText, ShoalError } from '@shoal/contract';
import type { GraphQLFormattedError } from 'graphql';
import { unwrapResolverError } from '@apollo/server/errors';
import type { Logger } from 'pino';
import { isConnectionLoss } from '../database/unit-of-work';

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

/** Codes that Apollo gives to a request it could not read; their text says nothing about our data. */
const REQUEST_FAULTS = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE', 'PERSISTED_QUERY_NOT_SUPPORTED']);

export const formatGraphqlError =
  (logger: Logger) =>
  (formatted: GraphQLFormattedError, wrapped: unknown): GraphQLFormattedError => {
    const original = unwrapResolverError(wrapped);
    const code = String(formatted.extensions?.['code'] ?? '');
    if (!(original instanceof ShoalError) && REQUEST_FAULTS.has(code)) return { message: formatted.message, locations: formatted.locations, path: formatted.path, extensions: { code } };
    const body = errorBody(original);
    if (body.code === 'INTERNAL') logger.error({ err: original, path: formatted.path }, 'operation failed');
    return { message: body.texts.en, path: formatted.path, extensions: { ...body } };
  };

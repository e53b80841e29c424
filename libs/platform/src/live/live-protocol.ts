import { type ExecutionArgs, GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { type Context, makeServer, type ServerOptions } from 'graphql-ws';
import { ShoalError } from '@shoal/contract';
import type { Logger } from 'pino';
import type { LiveLimits } from '../config/live-limits';
import type { Principal } from '../database/tenant-context';
import { formatGraphqlError } from '../graphql/error-format';
import { liveMetrics } from './live-metrics';
import { liveResults } from './live-results';
import type { LiveSocket } from './live-socket';
import { readSubscription } from './read-subscription';

interface Extra {
  readonly socket: LiveSocket;
}

/** What resolvers are given; there is no request behind an event. */
const contextOf = (viewer: Principal): object => ({ req: { principal: viewer, headers: {} } });

/** The protocol `graphql-transport-ws` on sockets that have been let in: subscriptions only, errors in the same form as over HTTP. */
export const liveProtocol = (schema: GraphQLSchema, limits: LiveLimits, logger: Logger) => {
  const formatOne = formatGraphqlError(logger);
  const format = (errors: readonly GraphQLError[]): GraphQLFormattedError[] => errors.map((error) => formatOne(error.toJSON(), error.originalError ?? error));

  const onSubscribe = ({ subscriptions, extra }: Context<undefined, Extra>, query: string, operationName?: string | null, variableValues?: ExecutionArgs['variableValues']): ExecutionArgs | readonly GraphQLError[] => {
    if (Object.keys(subscriptions).length > limits.subscriptionsPerSocket) return [refusal(new ShoalError('TOO_MANY_SUBSCRIPTIONS', { max: limits.subscriptionsPerSocket }))];
    const read = readSubscription(schema, query, operationName);
    return 'kind' in read ? { schema, document: read, operationName, variableValues, contextValue: contextOf(extra.socket.viewer) } : read;
  };

  const options: ServerOptions<undefined, Extra> = {
    onSubscribe: (context, _id, { query, operationName, variables }) => onSubscribe(context, query, operationName, variables),
    subscribe: (args) => liveResults(args, contextOf),
    onNext: (_context, _id, _payload, _args, { errors, ...result }) => {
      liveMetrics.sent();
      return errors ? { ...result, errors: format(errors) } : undefined;
    },
    onError: (_context, _id, _payload, errors) => format(errors as readonly GraphQLError[]),
  };
  return makeServer(options);
};

const refusal = (error: ShoalError): GraphQLError => new GraphQLError(error.message, { originalError: error });

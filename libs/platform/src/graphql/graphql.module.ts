import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { GraphQLError, OperationTypeNode } from 'graphql';
import { LOGGER } from '../http/logger';
import type { Logger } from 'pino';
import { armor, IS_PRODUCTION } from './armor';
import { formatGraphqlError } from './error-format';

/** Subscriptions are answered on the socket (libs/platform/src/live), which checks them for each event. */
const noSubscriptions: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ operation }) => {
        if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return Promise.resolve();
        throw new GraphQLError('A subscription is asked for over the WebSocket.', { extensions: { code: 'BAD_REQUEST' } });
      },
    }),
};

export const ShoalGraphqlModule = GraphQLModule.forRootAsync<ApolloDriverConfig>({
  driver: ApolloDriver,
  inject: [LOGGER],
  useFactory: (logger: Logger) => ({
    autoSchemaFile: true,
    sortSchema: true,
    path: '/graphql',
    playground: false,
    introspection: !IS_PRODUCTION,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    context: ({ req, res }: { req: Request; res: Response }) => ({ req, res }),
    formatError: formatGraphqlError(logger),
    plugins: [...armor.plugins, noSubscriptions],
    validationRules: [...armor.validationRules],
  }),
});

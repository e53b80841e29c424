import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { Request, Response } from 'express';
import { LOGGER } from '../http/logger';
import type { Logger } from 'pino';
import { formatGraphqlError } from './error-format';

/** Our own screens stay far below these; a hostile query does not. */
const armor = new ApolloArmor({
  maxDepth: { n: 12 },
  maxAliases: { n: 20 },
  maxDirectives: { n: 20 },
  maxTokens: { n: 2_000 },
  costLimit: { maxCost: 20_000, objectCost: 2, scalarCost: 1, depthCostFactor: 1.2, ignoreIntrospection: true },
  blockFieldSuggestion: { enabled: process.env['NODE_ENV'] === 'production' },
}).protect();

export const ShoalGraphqlModule = GraphQLModule.forRootAsync<ApolloDriverConfig>({
  driver: ApolloDriver,
  inject: [LOGGER],
  useFactory: (logger: Logger) => ({
    autoSchemaFile: true,
    sortSchema: true,
    path: '/graphql',
    playground: false,
    introspection: process.env['NODE_ENV'] !== 'production',
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    context: ({ req, res }: { req: Request; res: Response }) => ({ req, res }),
    formatError: formatGraphqlError(logger),
    plugins: [...armor.plugins],
    validationRules: [...armor.validationRules],
  }),
});

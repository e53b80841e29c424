import { ApolloArmor } from '@escape.tech/graphql-armor';

export const IS_PRODUCTION = process.env['NODE_ENV'] === 'production';
export const MAX_TOKENS = 2_000;

/** Our own screens stay far below these; a hostile query does not. The same over HTTP and over a socket. */
export const armor = new ApolloArmor({
  maxDepth: { n: 12 },
  maxAliases: { n: 20 },
  maxDirectives: { n: 20 },
  maxTokens: { n: MAX_TOKENS },
  costLimit: { maxCost: 20_000, objectCost: 2, scalarCost: 1, depthCostFactor: 1.2, ignoreIntrospection: true },
  blockFieldSuggestion: { enabled: IS_PRODUCTION },
}).protect();

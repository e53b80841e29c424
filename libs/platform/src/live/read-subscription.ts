import { type DocumentNode, getOperationAST, GraphQLError, type GraphQLSchema, NoSchemaIntrospectionCustomRule, OperationTypeNode, parse, specifiedRules, validate } from 'graphql';
import { armor, IS_PRODUCTION, MAX_TOKENS } from '../graphql/armor';

const RULES = [...specifiedRules, ...armor.validationRules, ...(IS_PRODUCTION ? [NoSchemaIntrospectionCustomRule] : [])];

const fault = (code: string, message: string): GraphQLError => new GraphQLError(message, { extensions: { code } });

/** What a client wants to be told of: one subscription, by the same rules as a query over HTTP. Otherwise why not. */
export const readSubscription = (schema: GraphQLSchema, query: string, operationName: string | null | undefined): DocumentNode | readonly GraphQLError[] => {
  let document: DocumentNode;
  try {
    document = parse(query, { maxTokens: MAX_TOKENS });
  } catch (error) {
    return [fault('GRAPHQL_PARSE_FAILED', error instanceof Error ? error.message : '')];
  }
  const errors = validate(schema, document, RULES);
  if (errors.length > 0) return errors.map(({ message }) => fault('GRAPHQL_VALIDATION_FAILED', message));
  const operation = getOperationAST(document, operationName)?.operation;
  return operation === OperationTypeNode.SUBSCRIPTION ? document : [fault('OPERATION_RESOLUTION_FAILURE', 'Only subscriptions are answered over the WebSocket.')];
};

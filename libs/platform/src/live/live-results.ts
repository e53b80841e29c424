import { createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult, GraphQLError } from 'graphql';
import type { Principal } from '../database/tenant-context';
import { LiveDelivery } from './live-subscription';

const END = { done: true, value: undefined } as const;

/** graphql-js's own words about variables that do not fit; what a resolver refuses names its field. */
const isWrongVariable = (error: GraphQLError): boolean => error.path === undefined;

/**
 * Opens a subscription: one result for every event. Each is resolved in a context of its own, for the person as of now: what one event
 * has loaded is not remembered for the next.
 */
export const liveResults = async (args: ExecutionArgs, contextOf: (viewer: Principal) => object): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> => {
  const source = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in source)) return { errors: source.errors?.map((error) => (isWrongVariable(error) ? new GraphQLError(error.message, { extensions: { code: 'BAD_USER_INPUT' } }) : error)) };
  const events = source[Symbol.asyncIterator]();
  const results: AsyncIterableIterator<ExecutionResult> = {
    async next() {
      for (;;) {
        const { done, value: event } = await events.next();
        if (done) return END;
        if (!(event instanceof LiveDelivery)) throw new Error('a subscription gives out events that nobody has decided on');
        const value = await execute({ ...args, rootValue: event.value, contextValue: contextOf(event.viewer) });
        if (!event.isStale()) return { done: false, value };
      }
    },
    async return() {
      await events.return?.();
      return END;
    },
    [Symbol.asyncIterator]: () => results,
  };
  return results;
};

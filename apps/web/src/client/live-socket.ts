import { type Client, createClient } from 'graphql-ws';

const PING_MS = 20_000;
const PONG_MS = 10_000;
/** Another page may ask for the same in a moment. */
const LINGER_MS = 3_000;
const LONGEST_WAIT_MS = 30_000;
const NOT_SIGNED_IN = 4401;

/** Twice as long each time, and never all pages at once. */
const wait = (tries: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.random() * 1_000 + Math.min(LONGEST_WAIT_MS, 500 * 2 ** tries)));

const address = (): string => {
  const { protocol, host } = window.location;
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/graphql`;
};

/** The one socket of the page for subscriptions: open while there is one, and back by itself when it was lost. `onSignedOut`: the server knows of no session. */
export const liveSocket = (onSignedOut: () => void): Client => {
  let silence: ReturnType<typeof setTimeout> | undefined;
  const client = createClient({
    url: address,
    lazyCloseTimeout: LINGER_MS,
    keepAlive: PING_MS,
    retryAttempts: Number.POSITIVE_INFINITY,
    retryWait: wait,
    shouldRetry: () => true,
    on: {
      ping: (received) => {
        if (received) return;
        clearTimeout(silence);
        silence = setTimeout(() => client.terminate(), PONG_MS);
      },
      pong: (received) => {
        if (received) clearTimeout(silence);
      },
      closed: (event) => {
        clearTimeout(silence);
        if ((event as CloseEvent).code === NOT_SIGNED_IN) onSignedOut();
      },
    },
  });
  return client;
};

/** @jest-environment jsdom */
import { jest } from '@jest/globals';
import { ApolloClient, ApolloLink, gql, InMemoryCache, type TypedDocumentNode } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { act } from 'react';
import { Observable, type Subscriber } from 'rxjs';
import { draw } from '../spec-screen';
import { useLive } from './use-live';

const BELL: TypedDocumentNode<{ bell: number }, { of: string }> = gql`
  subscription ($of: ID!) {
    bell(of: $of)
  }
`;

let open: { of: unknown; tell: Subscriber<ApolloLink.Result> }[] = [];
const client = new ApolloClient({
  cache: new InMemoryCache(),
  link: new ApolloLink(
    ({ variables }) =>
      new Observable((tell) => {
        const one = { of: variables['of'], tell };
        open.push(one);
        return () => void (open = open.filter((other) => other !== one));
      }),
  ),
});

const heard: string[] = [];
const Bell = ({ of, name }: { readonly of: string; readonly name: string }) => {
  useLive(BELL, { variables: { of }, onEvent: ({ bell }) => heard.push(`${name} ${bell}`) });
  return null;
};
const bell = (of: string, name = of) => (
  <ApolloProvider client={client}>
    <Bell of={of} name={name} />
  </ApolloProvider>
);
const ring = (count: number) => act(async () => open.forEach(({ tell }) => tell.next({ data: { bell: count } })));
const hide = (hidden: boolean) =>
  act(async () => {
    Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
const pass = (ms: number) => act(async () => jest.advanceTimersByTime(ms));
const ofs = () => open.map(({ of }) => of);

beforeEach(() => {
  jest.useFakeTimers();
  heard.length = 0;
});
afterEach(() => jest.useRealTimers());

describe('useLive', () => {
  it('listens once for the same variables, anew for others, always with the newest listener, and no longer than it is drawn', async () => {
    const screen = await draw(bell('a'));
    await ring(1);
    await screen.redraw(bell('a', 'later'));
    await ring(2);
    expect([ofs(), heard]).toEqual([['a'], ['a 1', 'later 2']]);
    await screen.redraw(bell('b'));
    expect(ofs()).toEqual(['b']);
    await screen.redraw(null);
    expect(ofs()).toEqual([]);
  });

  it('is silent in a tab that has been hidden for a minute, and listens again when it is seen', async () => {
    const screen = await draw(bell('a'));
    await hide(true);
    await pass(59_000);
    expect(ofs()).toEqual(['a']);
    await pass(2_000);
    expect(ofs()).toEqual([]);
    await hide(false);
    expect(ofs()).toEqual(['a']);
    await screen.redraw(null);
  });

  it('asks again a minute after it was refused or ended, once', async () => {
    const screen = await draw(bell('a'));
    await act(async () => open[0]?.tell.error(new Error('refused')));
    expect(ofs()).toEqual([]);
    await pass(61_000);
    expect(ofs()).toEqual(['a']);
    await act(async () => open[0]?.tell.complete());
    await pass(61_000);
    expect(ofs()).toEqual(['a']);
    await screen.redraw(null);
    await pass(300_000);
    expect(ofs()).toEqual([]);
  });
});

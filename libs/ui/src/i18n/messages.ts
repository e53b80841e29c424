import type { Language } from './language';

/** Sentences by key, nested as the screens are. `{{name}}` is filled from the values; `key_other` (and `key_one` in English) follow `count`. */
export interface MessageTree {
  readonly [key: string]: string | MessageTree;
}

/** English has the same keys, all of them, and a singular for each counted sentence. */
export type Translation<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Translation<T[K]>;
} & { readonly [K in keyof T & string as K extends `${infer Base}_other` ? `${Base}_one` : never]: string };

type Leaf<K extends string> = K extends `${infer Base}_other` ? Base : K;

/** Every key of a tree: `'list.title' | 'list.count' | …`. */
export type MessageKey<T> = {
  [K in keyof T & string]: T[K] extends string ? Leaf<K> : `${K}.${MessageKey<T[K]>}`;
}[keyof T & string];

export interface Messages<T extends MessageTree = MessageTree> {
  readonly namespace: string;
  readonly ko: T;
  readonly en: Translation<T>;
}

const registry = new Map<string, Messages>();
const listeners = new Set<(messages: Messages) => void>();

/**
 * Declares a library's sentences once, in both languages; they travel with the library's own chunk.
 * A missing English key is a type error.
 */
export const defineMessages = <const T extends MessageTree>(namespace: string, trees: { readonly ko: T; readonly en: Translation<T> }): Messages<T> => {
  const messages: Messages<T> = { namespace, ...trees };
  registry.set(namespace, messages as unknown as Messages);
  listeners.forEach((listen) => listen(messages as unknown as Messages));
  return messages;
};

/** Calls back for every namespace that is there and every one that comes. */
export const onMessages = (listen: (messages: Messages) => void): void => {
  registry.forEach(listen);
  listeners.add(listen);
};

export const treeOf = (messages: Messages, language: Language): MessageTree => messages[language] as MessageTree;

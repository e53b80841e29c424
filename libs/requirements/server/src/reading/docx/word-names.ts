import type { Attributes } from '../xml/read-xml';

const WORD = /\/wordprocessingml\/(?:2006\/)?main$/;

/** Tells Word's own elements from those of drawings and formulas, which have the same local names; prefixes are the writer's choice. */
export class WordNames {
  private readonly prefixes = new Map<string, boolean>();

  isWord(prefix: string, attributes?: Attributes): boolean {
    for (const name in attributes) {
      if (name === 'xmlns' || name.startsWith('xmlns:')) this.prefixes.set(name.slice('xmlns:'.length), WORD.test(attributes[name] ?? ''));
    }
    return this.prefixes.get(prefix) ?? false;
  }
}

/** An attribute of Word's own, whatever its prefix. */
export const wordValue = (attributes: Attributes, name = 'val'): string | undefined => {
  const usual = attributes[`w:${name}`];
  if (usual !== undefined) return usual;
  for (const key in attributes) if (key === name || key.endsWith(`:${name}`)) return attributes[key];
  return undefined;
};

/** A switch is on when it is there and does not say otherwise. */
export const isOn = (attributes: Attributes): boolean => !/^(?:0|false|off)$/.test(wordValue(attributes) ?? '1');

export const wholeOf = (value: string | undefined, otherwise: number): number => (value !== undefined && /^\d{1,5}$/.test(value) ? Number(value) : otherwise);

import { josa } from 'es-hangul';
import type { i18n as I18n } from 'i18next';

const PAIRS = { 을를: '을/를', 이가: '이/가', 은는: '은/는', 과와: '와/과', 으로: '으로/로', 이라: '이라/라' } as const;
type Pair = keyof typeof PAIRS;

/** The part of a name that is spoken last: '나루소프트(주)' ends like 나루소프트. */
const spoken = (name: string): string => name.replace(/[\s)\]’”'"]+$|\([^)]*\)\s*$/g, '').trim() || name;

/** '나루' → '나루를', '다온' → '다온을'. */
export const withParticle = (name: string, pair: Pair): string => `${name}${josa.pick(spoken(name), PAIRS[pair])}`;

/** Lets Korean sentences write `{{name, 을를}}`, so that none of them shows `을(를)`. */
export const addParticles = (i18n: I18n): void => {
  (Object.keys(PAIRS) as Pair[]).forEach((pair) => i18n.services.formatter?.add(pair, (name: unknown) => withParticle(String(name), pair)));
};

import { VisuallyHidden } from '@mantine/core';
import { uiMessages } from '../i18n/ui.messages';
import { useMessages } from '../i18n/use-messages';
import { Glyph, type GlyphName } from './state-glyphs';
import classes from './state-mark.module.css';

type Tone = 'neutral' | 'accent' | 'ok' | 'warn';
type Look = { readonly glyph: GlyphName; readonly tone: Tone; readonly word: string };

/** State → glyph, tone and word, per kind of thing; keys are GraphQL's enum values in lower case. */
const LOOKS = {
  section: {
    empty: ['dashed', 'neutral'],
    writing: ['half', 'neutral'],
    review: ['dot', 'accent'],
    confirmed: ['tick', 'ok'],
  },
  requirement: { unanswered: ['triangle', 'warn'], partial: ['half', 'neutral'], answered: ['tick', 'ok'] },
  bid: {
    discovery: ['dashed', 'neutral'],
    forming: ['ring', 'neutral'],
    writing: ['half', 'neutral'],
    review: ['dot', 'accent'],
    submitted: ['arrow', 'accent'],
    result: ['tick', 'ok'],
  },
  evidence: { none: ['dashed', 'neutral'], requested: ['dot', 'accent'], returned: ['triangle', 'warn'], verified: ['tick', 'ok'] },
  part: { waiting: ['ring', 'neutral'], confirmed: ['tick', 'ok'], disputed: ['triangle', 'warn'] },
  participation: { invited: ['triangle', 'warn'], accepted: ['tick', 'ok'], declined: ['cross', 'neutral'], withdrawn: ['cross', 'neutral'] },
} as const satisfies Record<string, Record<string, readonly [GlyphName, Tone]>>;

export type StateKind = keyof typeof LOOKS;
export type StateOf<K extends StateKind> = keyof (typeof LOOKS)[K] & string;

interface StateMarkProps<K extends StateKind> {
  readonly of: K;
  /** In lower case or as GraphQL spells it. */
  readonly state: StateOf<K> | Uppercase<StateOf<K>>;
  /** Only where a legend stands below; the word stays for screen readers. */
  readonly glyphOnly?: boolean;
  /** After the word, e.g. how many. */
  readonly children?: React.ReactNode;
}

/** Glyph and word of a state. */
export const StateMark = <K extends StateKind>({ of, state, glyphOnly = false, children }: StateMarkProps<K>) => {
  const look = useLook(of, state);
  return (
    <span className={classes.mark} data-tone={look.tone} title={glyphOnly ? look.word : undefined}>
      <Glyph name={look.glyph} />
      {glyphOnly ? <VisuallyHidden>{look.word}</VisuallyHidden> : <span>{look.word}</span>}
      {children}
    </span>
  );
};

const useLook = (of: StateKind, state: string): Look => {
  const t = useMessages(uiMessages);
  const key = state.toLowerCase();
  const [glyph, tone] = (LOOKS[of] as Record<string, readonly [GlyphName, Tone]>)[key] ?? ['dashed', 'neutral'];
  return { glyph, tone, word: t(`${of}.${key}` as Parameters<typeof t>[0]) };
};

/** The word alone, for selects and sentences. */
export const useStateWord = () => {
  const t = useMessages(uiMessages);
  return <K extends StateKind>(of: K, state: StateOf<K> | Uppercase<StateOf<K>>): string => t(`${of}.${state.toLowerCase()}` as Parameters<typeof t>[0]);
};

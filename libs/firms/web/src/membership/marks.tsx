import { Glyph, useMessages, type GlyphName } from '@shoal/ui';
import { firmsMessages } from '../firms.messages';
import type { ApplicationState, MembershipState } from '../generated/graphql';
import classes from './membership.module.css';

type Tone = 'neutral' | 'accent' | 'ok' | 'warn';

const Mark = ({ glyph, tone, word }: { readonly glyph: GlyphName; readonly tone: Tone; readonly word: string }) => (
  <span className={classes.mark} data-tone={tone}>
    <Glyph name={glyph} />
    {word}
  </span>
);

/** Nothing for a member: that is what firms are. */
export const MembershipMark = ({ state }: { readonly state: MembershipState }) => {
  const t = useMessages(firmsMessages);
  if (state === 'MEMBER') return null;
  return <Mark glyph={state === 'SUSPENDED' ? 'triangle' : 'cross'} tone={state === 'SUSPENDED' ? 'warn' : 'neutral'} word={t(`membership.${state}`)} />;
};

const APPLICATION_LOOKS: Readonly<Record<ApplicationState, readonly [GlyphName, Tone]>> = {
  UNCONFIRMED: ['dashed', 'neutral'],
  APPLIED: ['dot', 'accent'],
  RETURNED: ['half', 'neutral'],
  DECLINED: ['cross', 'neutral'],
  ADMITTED: ['tick', 'ok'],
};

export const ApplicationMark = ({ state }: { readonly state: ApplicationState }) => {
  const t = useMessages(firmsMessages);
  const [glyph, tone] = APPLICATION_LOOKS[state];
  return <Mark glyph={glyph} tone={tone} word={t(`applications.${state}`)} />;
};

export const VerdictMark = ({ isMet }: { readonly isMet: boolean }) => {
  const t = useMessages(firmsMessages);
  return <Mark glyph={isMet ? 'tick' : 'triangle'} tone={isMet ? 'ok' : 'warn'} word={t(isMet ? 'rules.met' : 'rules.failed')} />;
};

export const SuspendedMark = () => {
  const t = useMessages(firmsMessages);
  return <Mark glyph="triangle" tone="warn" word={t('person.suspended')} />;
};

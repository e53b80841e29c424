import { Glyph, type GlyphName, useMessages } from '@shoal/ui';
import type { OpinionState } from '../generated/graphql';
import classes from './opinions.module.css';
import { opinionsMessages } from './opinions.messages';

const LOOKS: Readonly<Record<OpinionState, readonly [GlyphName, 'neutral' | 'accent' | 'ok']>> = {
  DRAFT: ['half', 'neutral'],
  READY: ['dot', 'accent'],
  HANDED_IN: ['arrow', 'accent'],
  ANSWERED: ['tick', 'ok'],
  WITHDRAWN: ['cross', 'neutral'],
};

/** Glyph and word of a state. */
export const OpinionStateMark = ({ state }: { readonly state: OpinionState }) => {
  const t = useMessages(opinionsMessages);
  const [glyph, tone] = LOOKS[state];
  return (
    <span className={classes.state} data-tone={tone}>
      <Glyph name={glyph} />
      <span>{t(`state.${state}`)}</span>
    </span>
  );
};

const STEPS = ['DRAFT', 'READY', 'HANDED_IN', 'ANSWERED'] as const;

/** Where it stands on its way to the buyer and back. */
export const OpinionSteps = ({ state }: { readonly state: OpinionState }) => {
  const t = useMessages(opinionsMessages);
  if (state === 'WITHDRAWN') return <OpinionStateMark state={state} />;
  const at = STEPS.indexOf(state);
  return (
    <ol className={classes.steps} aria-label={t('page.steps')}>
      {STEPS.map((step, index) => (
        <li key={step} data-done={index < at || undefined} aria-current={index === at ? 'step' : undefined}>
          <Glyph name={index < at ? 'tick' : index === at ? LOOKS[step][0] : 'ring'} />
          <span>{t(`state.${step}`)}</span>
        </li>
      ))}
    </ol>
  );
};

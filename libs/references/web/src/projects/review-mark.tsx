import { Glyph, type GlyphName, useMessages } from '@shoal/ui';
import type { PartState, ReviewState } from '../generated/graphql';
import { referencesMessages } from './references.messages';
import classes from './review-mark.module.css';

type Look = readonly [glyph: GlyphName, tone: 'neutral' | 'accent' | 'ok' | 'warn'];

const REVIEWS: Readonly<Record<ReviewState, Look>> = { NONE: ['dashed', 'neutral'], REQUESTED: ['dot', 'accent'], RETURNED: ['triangle', 'warn'], VERIFIED: ['tick', 'ok'] };
const PARTS: Readonly<Record<PartState, Look>> = { WAITING: ['ring', 'neutral'], CONFIRMED: ['tick', 'ok'], DISPUTED: ['triangle', 'warn'] };

const Mark = ({ look: [glyph, tone], word }: { readonly look: Look; readonly word: string }) => (
  <span className={classes.mark} data-tone={tone}>
    <Glyph name={glyph} />
    <span>{word}</span>
  </span>
);

/** How far the office's check is. */
export const ReviewMark = ({ state }: { readonly state: ReviewState }) => {
  const t = useMessages(referencesMessages);
  return <Mark look={REVIEWS[state]} word={t(`review.${state}`)} />;
};

/** A participating firm's word about its part. */
export const PartMark = ({ state }: { readonly state: PartState }) => {
  const t = useMessages(referencesMessages);
  return <Mark look={PARTS[state]} word={t(`partState.${state}`)} />;
};

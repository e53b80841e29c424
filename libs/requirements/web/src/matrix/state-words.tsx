import { Glyph, type GlyphName, useMessages } from '@shoal/ui';
import type { Compliance, ComplianceState } from '../generated/graphql';
import { matrixMessages } from './matrix.messages';
import classes from './matrix.module.css';

type Tone = 'neutral' | 'accent' | 'ok' | 'warn' | 'danger';
const STATES: Readonly<Record<ComplianceState, readonly [GlyphName, Tone]>> = { UNDECIDED: ['triangle', 'warn'], ASSIGNED: ['ring', 'warn'], WRITING: ['half', 'neutral'], WRITTEN: ['dot', 'accent'], CONFIRMED: ['tick', 'ok'] };
const COMPLIANCES: Readonly<Record<Compliance, readonly [GlyphName, Tone]>> = { MET: ['tick', 'ok'], PARTIAL: ['half', 'neutral'], ALTERNATIVE: ['arrow', 'accent'], UNMET: ['cross', 'danger'] };

/** Glyph and word of how far a row is. */
export const ItemState = ({ state, children }: { readonly state: ComplianceState; readonly children?: React.ReactNode }) => {
  const t = useMessages(matrixMessages);
  const [glyph, tone] = STATES[state];
  return (
    <span className={classes.mark} data-tone={tone}>
      <Glyph name={glyph} />
      {t(`state.${state}`)}
      {children}
    </span>
  );
};

/** What the proposal says of the demand, with the reason on hover and for screen readers. */
export const ComplianceWord = ({ compliance, reason }: { readonly compliance: Compliance | null; readonly reason: string }) => {
  const t = useMessages(matrixMessages);
  if (compliance === null) return <span className={classes.dim}>–</span>;
  const [glyph, tone] = COMPLIANCES[compliance];
  return (
    <span className={classes.mark} data-tone={tone} title={reason || undefined}>
      <Glyph name={glyph} />
      {t(`compliance.${compliance}`)}
    </span>
  );
};

/** Points without needless decimals. */
export const pointsText = (points: number): string => String(Math.round(points * 100) / 100);

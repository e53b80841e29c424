import { VisuallyHidden } from '@mantine/core';
import { formatShare, formatShareNumber } from '../format/shares';
import { useFormat } from '../format/use-format';
import { useMessages } from '../i18n/use-messages';
import { uiMessages } from '../i18n/ui.messages';
import { Fish } from '../logo/fish';
import classes from './firm-chip.module.css';
import { firmColors, type FirmMark } from './firm-colors';

interface FirmChipProps {
  readonly firm: FirmMark;
  /** The fish before the name: this firm leads the consortium. */
  readonly lead?: boolean;
  /** Basis points, shown after the name. */
  readonly share?: number;
  /** 16 px high, for cells and comments. */
  readonly small?: boolean;
}

/** Which firm: two syllables on the firm's own tint; the whole name on hover and for screen readers. */
export const FirmChip = ({ firm, lead = false, share, small = false }: FirmChipProps) => {
  const t = useMessages(uiMessages);
  const format = useFormat();
  const details = [format.name(firm), lead && t('firm.lead'), share !== undefined && t('firm.share', { share: formatShare(share) })].filter(Boolean);
  return (
    <span className={classes.chip} data-small={small || undefined} style={firmColors(firm)} title={details.join(' · ')}>
      {lead && <Fish className={classes.fish} />}
      <span aria-hidden>{firm.chip}</span>
      {share !== undefined && (
        <span className={classes.share} aria-hidden>
          {formatShareNumber(share)}
        </span>
      )}
      <VisuallyHidden>{details.join(', ')}</VisuallyHidden>
    </span>
  );
};

/** Chips side by side, wrapping; the lead's first is the caller's order. */
export const FirmChips = ({ children }: { readonly children: React.ReactNode }) => <span className={classes.chips}>{children}</span>;

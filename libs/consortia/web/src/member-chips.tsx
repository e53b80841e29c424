import { FirmChip, FirmChips } from '@shoal/ui';
import { membersOf } from './bid-figures';
import type { FirmBadgeFragment } from './generated/graphql';

interface MemberChipsProps {
  readonly participations: readonly { readonly id: string; readonly lead: boolean; readonly state: string; readonly shareBasisPoints: number; readonly firm: FirmBadgeFragment }[];
  readonly withShares?: boolean;
  readonly small?: boolean;
}

/** The firms of a consortium, the lead first with its fish. */
export const MemberChips = ({ participations, withShares = false, small = false }: MemberChipsProps) => (
  <FirmChips>
    {membersOf(participations).map(({ id, firm, lead, shareBasisPoints }) => (
      <FirmChip key={id} firm={firm} lead={lead} small={small} {...(withShares && { share: shareBasisPoints })} />
    ))}
  </FirmChips>
);

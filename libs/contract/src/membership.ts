/** A firm's place in the cooperative. Only members bid; a suspended firm reads, a firm that left takes its content out. */
export type MembershipState = 'applied' | 'returned' | 'declined' | 'member' | 'suspended' | 'left';

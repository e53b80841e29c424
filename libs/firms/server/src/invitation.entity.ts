import { createHash, randomBytes } from 'node:crypto';
import type { Principal } from '@shoal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { v7 as uuid } from 'uuid';

@Entity('invitations')
export class InvitationEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') firmId: string;
  @Column('text') email: string;
  @Column('text') name: string;
  @Column('text') role: 'admin' | 'member';
  /** SHA-256 of the token in the link; the token itself is nowhere stored. */
  @Column('bytea') tokenHash: Buffer;
  @Column('uuid') invitedBy: string;
  /** Where the invited person lands: a path of this product. */
  @Column('text') landingPath: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) usedAt: Date | null;
}

/** An invitation can be used for seven days. */
const LIFETIME_MS = 7 * 24 * 3600 * 1000;
export const invitationDigest = (token: string): Buffer => createHash('sha256').update(token).digest();

/** A fresh invitation with the token for its link, which is returned once and only kept as its hash. */
export const newInvitation = (
  inviter: Pick<Principal, 'cooperativeId' | 'personId'>,
  firmId: string,
  invited: Pick<InvitationEntity, 'email' | 'name' | 'role' | 'landingPath'>,
): { invitation: InvitationEntity; token: string } => {
  const token = randomBytes(32).toString('base64url');
  const now = new Date();
  const invitation = Object.assign(new InvitationEntity(), {
    id: uuid(),
    cooperativeId: inviter.cooperativeId,
    firmId,
    email: invited.email.trim(),
    name: invited.name.normalize('NFC').trim(),
    role: invited.role,
    tokenHash: invitationDigest(token),
    invitedBy: inviter.personId,
    landingPath: invited.landingPath,
    createdAt: now,
    expiresAt: new Date(now.getTime() + LIFETIME_MS),
    usedAt: null,
  });
  return { invitation, token };
};

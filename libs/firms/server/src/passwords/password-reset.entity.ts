import { createHash, randomBytes } from 'node:crypto';
import type { PersonEntity, Principal } from '@shoal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { v7 as uuid } from 'uuid';

/** A link with which a person sets a new password without knowing the old one. */
@Entity('password_resets')
export class PasswordResetEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') personId: string;
  /** SHA-256 of the token in the link; the token itself is nowhere stored. */
  @Column('bytea') tokenHash: Buffer;
  @Column('uuid') madeBy: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz') expiresAt: Date;
}

const LIFETIME_MS = 24 * 3600 * 1000;
export const resetDigest = (token: string): Buffer => createHash('sha256').update(token).digest();

/** A fresh reset with the token for its link, which is returned once and only kept as its hash. */
export const newPasswordReset = (maker: Principal, person: PersonEntity): { reset: PasswordResetEntity; token: string } => {
  const token = randomBytes(32).toString('base64url');
  const createdAt = new Date();
  const reset = Object.assign(new PasswordResetEntity(), {
    id: uuid(),
    cooperativeId: person.cooperativeId,
    personId: person.id,
    tokenHash: resetDigest(token),
    madeBy: maker.personId,
    createdAt,
    expiresAt: new Date(createdAt.getTime() + LIFETIME_MS),
  });
  return { reset, token };
};

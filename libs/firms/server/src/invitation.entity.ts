import { Column, Entity, PrimaryColumn } from 'typeorm';

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

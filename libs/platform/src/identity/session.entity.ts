import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('sessions')
export class SessionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') personId: string;
  /** SHA-256 of the token in the cookie; the token itself is nowhere stored. */
  @Column('bytea') tokenHash: Buffer;
  @Column('text') userAgent: string;
  @Column('text') address: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { default: () => 'now()' }) lastSeenAt: Date;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
}

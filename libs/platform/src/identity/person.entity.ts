import { Column, Entity, PrimaryColumn } from 'typeorm';

export type Language = 'ko' | 'en';

@Entity('persons')
export class PersonEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  /** Null for the office. */
  @Column('uuid', { nullable: true }) firmId: string | null;
  @Column('text') name: string;
  @Column('text', { default: '' }) title: string;
  @Column('text') email: string;
  @Column('text') role: 'office' | 'admin' | 'member';
  @Column('text', { default: 'ko' }) language: Language;
  @Column('timestamptz', { nullable: true }) suspendedAt: Date | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}

@Entity('credentials')
export class CredentialEntity {
  @PrimaryColumn('uuid') personId: string;
  @Column('uuid') cooperativeId: string;
  @Column('text') passwordHash: string;
  @Column('timestamptz', { default: () => 'now()' }) changedAt: Date;
}

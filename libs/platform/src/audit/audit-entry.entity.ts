import { Column, Entity, PrimaryColumn } from 'typeorm';

export type AuditDetails = Readonly<Record<string, string | number | boolean | null>>;

/** One line of a cooperative's audit log. Nothing but the database's function `audit_append` adds one. */
@Entity('audit_log')
export class AuditEntryEntity {
  @PrimaryColumn('uuid') cooperativeId: string;
  /** From 1, without gaps. bigint as text. */
  @PrimaryColumn('bigint') seq: string;
  @Column('timestamptz') at: Date;
  /** Null where nobody had signed in. */
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('uuid', { nullable: true }) firmId: string | null;
  @Column('text') action: string;
  @Column('text') subjectKind: string;
  @Column('text') subjectId: string;
  @Column('text', { default: '' }) reason: string;
  @Column('jsonb', { default: () => "'{}'" }) details: AuditDetails;
  /** The hash of the line before; empty for the first. */
  @Column('bytea') previous: Buffer;
  /** `sha256(previous ‖ canonical record)`. */
  @Column('bytea') hash: Buffer;
}

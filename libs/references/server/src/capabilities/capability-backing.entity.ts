import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Evidence of the same firm that stands behind a statement. */
@Entity('capability_backings')
export class CapabilityBackingEntity {
  @PrimaryColumn('uuid') statementId: string;
  @PrimaryColumn('uuid') evidenceId: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') firmId: string;
}

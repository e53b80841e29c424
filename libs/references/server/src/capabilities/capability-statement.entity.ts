import type { CapabilityLevel, CapabilityStatement } from '@shoal/references-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a firm says it can do; everything common stands in the evidence of the same id. */
@Entity('capability_statements')
export class CapabilityStatementEntity implements CapabilityStatement {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') firmId: string;
  @Column('uuid') nodeId: string;
  @Column('text') level: CapabilityLevel;
  @Column('text', { default: '' }) note: string;
}

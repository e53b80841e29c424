import type { CapabilityNode } from '@shoal/references-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('capability_nodes')
export class CapabilityNodeEntity implements CapabilityNode {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid', { nullable: true }) parentId: string | null;
  @Column('text') name: string;
  @Column('text', { default: '' }) nameEn: string;
  @Column('text', { array: true, default: () => "'{}'" }) synonyms: string[];
  @Column('integer') position: number;
  @Column('uuid', { nullable: true }) mergedInto: string | null;
  @Column('timestamptz', { nullable: true }) retiredAt: Date | null;
  /** Counted up by the service with every change of its own words, place or life. */
  @Column('integer') version: number;
}

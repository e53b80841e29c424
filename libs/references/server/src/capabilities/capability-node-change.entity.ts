import { Column, Entity, PrimaryColumn } from 'typeorm';

export const NODE_CHANGES = ['added', 'renamed', 'moved', 'merged', 'retired', 'brought_back'] as const;
export type NodeChange = (typeof NODE_CHANGES)[number];

/** What the office did to the tree, for ever: names as they were then. */
@Entity('capability_node_changes')
export class CapabilityNodeChangeEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') nodeId: string;
  @Column('uuid') personId: string;
  @Column('text') what: NodeChange;
  @Column('text', { default: '' }) fromText: string;
  @Column('text', { default: '' }) toText: string;
  @Column('timestamptz', { default: () => 'now()' }) at: Date;
}

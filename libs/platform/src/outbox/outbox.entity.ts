import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('outbox')
export class OutboxEntity {
  /** Also the id of the job, so that a row dispatched twice is one job. */
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { nullable: true }) cooperativeId: string | null;
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('text') topic: string;
  @Column('jsonb') payload: Record<string, unknown>;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { nullable: true }) dispatchedAt: Date | null;
}

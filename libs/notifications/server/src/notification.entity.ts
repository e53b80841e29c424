import type { NotificationArguments, NotificationKind } from '@shoal/notifications-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('notifications')
export class NotificationEntity {
  /** Of the time it was made: the order of the inbox. */
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  /** The recipient. */
  @Column('uuid') personId: string;
  @Column('text') kind: NotificationKind;
  @Column('jsonb') args: NotificationArguments;
  /** A path in the app. */
  @Column('text') link: string;
  /** A recipient is told once under the same key. */
  @Column('text', { nullable: true }) once: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { nullable: true }) readAt: Date | null;
  /** When the mail is to be looked at next; null: nothing more to do. */
  @Column('timestamptz', { nullable: true }) mailDueAt: Date | null;
  /** The mail that it goes into, alone or with others. */
  @Column('uuid', { nullable: true }) mailId: string | null;
  @Column('timestamptz', { nullable: true }) mailedAt: Date | null;
}

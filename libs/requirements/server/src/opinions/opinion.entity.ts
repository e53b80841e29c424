import type { OpinionState } from '@shoal/access-domain';
import type { OpinionChannel, OpinionFilePurpose, OpinionReminderStep, ReplyOutcome } from '@shoal/requirements-domain';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** An opinion of the cooperative on a tender; its text is the room `opinion:<id>`. */
@Entity('opinions')
export class OpinionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') tenderId: string;
  @Column('text') title: string;
  @Column('text', { default: 'draft' }) state: OpinionState;
  /** 의견등록 마감 (opninRgstClseDt), as it was entered; null while nobody has. */
  @Column('timestamptz', { nullable: true }) dueAt: Date | null;
  @Column('uuid', { nullable: true }) openedByPersonId: string | null;
  /** Null: the office. */
  @Column('uuid', { nullable: true }) openedByFirmId: string | null;
  @Column('timestamptz', { default: () => 'now()' }) openedAt: Date;
  @VersionColumn() version: number;
}

/** A firm that writes it. */
@Entity('opinion_firms')
export class OpinionFirmEntity {
  @PrimaryColumn('uuid') opinionId: string;
  @PrimaryColumn('uuid') firmId: string;
  @Column('uuid') cooperativeId: string;
  @Column('timestamptz', { default: () => 'now()' }) joinedAt: Date;
}

/** A clause that it is about. */
@Entity('opinion_clauses')
export class OpinionClauseEntity {
  @PrimaryColumn('uuid') opinionId: string;
  @PrimaryColumn('uuid') clauseId: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') tenderId: string;
  @Column('smallint') position: number;
}

/** How the office handed it in, with the very text. */
@Entity('opinion_hand_ins')
export class OpinionHandInEntity {
  @PrimaryColumn('uuid') opinionId: string;
  @Column('uuid') cooperativeId: string;
  @Column('date') day: string;
  @Column('text') channel: OpinionChannel;
  @Column('text', { default: '' }) receiptNumber: string;
  @Column({ type: 'bytea', select: false, update: false }) content: Buffer;
  @Column({ type: 'text', update: false }) sha256: string;
  @Column({ type: 'timestamptz', default: () => 'now()', update: false }) at: Date;
  @Column('uuid', { nullable: true }) personId: string | null;
}

/** What the buyer answered. */
@Entity('opinion_replies')
export class OpinionReplyEntity {
  @PrimaryColumn('uuid') opinionId: string;
  @Column('uuid') cooperativeId: string;
  @Column('date') day: string;
  @Column('text') outcome: ReplyOutcome;
  @Column('text', { default: '' }) text: string;
  @Column('timestamptz', { default: () => 'now()' }) at: Date;
  @Column('uuid', { nullable: true }) personId: string | null;
}

/** A file that went with it, or came with the reply. */
@Entity('opinion_files')
export class OpinionFileEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') opinionId: string;
  @Column('text') purpose: OpinionFilePurpose;
  @Column('text') name: string;
  @Column('text') type: string;
  @Column('integer') bytes: number;
  @Column('text') sha256: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('uuid', { nullable: true }) personId: string | null;
}

/** People were reminded of an opinion: once for each end of its time and each step. */
@Entity('opinion_reminders')
export class OpinionReminderEntity {
  @PrimaryColumn('uuid') opinionId: string;
  @PrimaryColumn('timestamptz') dueAt: Date;
  @PrimaryColumn('smallint') step: OpinionReminderStep;
  @Column('uuid') cooperativeId: string;
  @Column('timestamptz', { default: () => 'now()' }) sentAt: Date;
}

import { Injectable } from '@nestjs/common';
import { opinionRoom } from '@shoal/contract';
import { FirmsRepository } from '@shoal/firms-server';
import type { NotificationArguments } from '@shoal/notifications-domain';
import { NotificationsService } from '@shoal/notifications-server';
import { AuditLog, type Principal, type Work } from '@shoal/platform';
import { daysToDeadline, opinionDay } from '@shoal/requirements-domain';
import type { OpinionEntity } from './opinion.entity';
import type { DueOpinion } from './opinion-ends.repository';
import { OpinionsRepository } from './opinions.repository';
import { opinionsTopic } from './opinions-topic';

const linkOf = ({ id }: Pick<OpinionEntity, 'id'>): string => `/opinions/${id}`;

/** Who hears of what becomes of opinions: screens, rooms, inboxes and the audit log. */
@Injectable()
export class OpinionNews {
  constructor(
    private readonly notifications: NotificationsService,
    private readonly opinions: OpinionsRepository,
    private readonly firms: FirmsRepository,
    private readonly audit: AuditLog,
  ) {}

  /** Screens look again, and whoever is in the room is asked again what they may do there. */
  async changed(work: Work, opinion: OpinionEntity, clauseIds: readonly string[] = []): Promise<OpinionEntity> {
    await work.accessChanged({ kind: 'room', room: opinionRoom(opinion.id) });
    await work.announce(opinionsTopic(opinion.tenderId), [opinion.id, ...clauseIds]);
    return opinion;
  }

  /** Last in a unit of work, as every entry of the log. */
  log(work: Work, verb: 'open' | 'hand_in' | 'record_reply' | 'withdraw', { id, title }: OpinionEntity, details: Readonly<Record<string, string>> = {}): Promise<void> {
    return this.audit.record(work, { action: `opinion.${verb}`, subjectKind: 'opinion', subjectId: id, details: { title, ...details } });
  }

  async opened(work: Work, { firmId }: Principal, opinion: OpinionEntity): Promise<void> {
    const opener = firmId === null ? null : await this.firms.find(work, firmId);
    const args: NotificationArguments = opener ? { firm: opener.name } : { firm: '사무국', firmEn: 'The office' };
    const about = { kind: 'opinion_opened', link: linkOf(opinion), args, once: `opinion-opened:${opinion.id}` } as const;
    for (const member of await this.opinions.memberFirms(work)) await this.notifications.notify(work, { ...about, firmId: member });
    await this.notifications.notify(work, { ...about, office: true });
  }

  /** Each time anew: what came back for changes is ready again. */
  async ready(work: Work, opinion: OpinionEntity): Promise<void> {
    const about = { kind: 'opinion_ready', link: linkOf(opinion), args: {}, once: `opinion-ready:${opinion.id}:${opinion.version}` } as const;
    await this.notifications.notify(work, { ...about, office: true });
    await this.toWriters(work, opinion, about);
  }

  handedIn(work: Work, opinion: OpinionEntity, day: string): Promise<void> {
    return this.toWriters(work, opinion, { kind: 'opinion_handed_in', link: linkOf(opinion), args: { day }, once: `opinion-handed-in:${opinion.id}` });
  }

  answered(work: Work, opinion: OpinionEntity): Promise<void> {
    return this.toWriters(work, opinion, { kind: 'opinion_answered', link: linkOf(opinion), args: {}, once: `opinion-answered:${opinion.id}` });
  }

  /** The writers and the office, which has to hand it in. */
  async due(work: Work, opinion: DueOpinion, now: Date): Promise<void> {
    const args = { day: opinionDay(opinion.dueAt), days: daysToDeadline(opinion.dueAt, now) };
    const about = { kind: 'opinion_due', link: linkOf(opinion), args, once: `opinion-due:${opinion.id}:${opinion.dueAt.toISOString()}:${args.days}` } as const;
    await this.notifications.notify(work, { ...about, office: true });
    await this.toWriters(work, opinion, about);
  }

  private async toWriters(work: Work, { id }: Pick<OpinionEntity, 'id'>, about: Parameters<NotificationsService['notify']>[1]): Promise<void> {
    for (const firmId of (await this.opinions.firmsOf(work, [id])).get(id) ?? []) await this.notifications.notify(work, { ...about, firmId });
  }
}

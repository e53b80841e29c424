import { Injectable } from '@nestjs/common';
import type { ApplicationState } from '@shoal/firms-domain';
import { CooperativeEntity, decodeCursor, type Work } from '@shoal/platform';
import { In } from 'typeorm';
import { FirmEntity } from '../firm.entity';
import type { Rows } from '../firms.repository';
import { ApplicationEntity } from './application.entity';

const UNCONFIRMED_DAYS = 7;

@Injectable()
export class ApplicationsRepository {
  /** Cooperatives that can be applied to, by name; at most 100. */
  cooperatives(work: Work): Promise<CooperativeEntity[]> {
    return work.manager.find(CooperativeEntity, { order: { name: 'ASC', id: 'ASC' }, take: 100 });
  }

  cooperative(work: Work, id: string): Promise<CooperativeEntity | null> {
    return work.manager.findOneBy(CooperativeEntity, { id });
  }

  async insert(work: Work, application: ApplicationEntity): Promise<void> {
    await work.manager.insert(ApplicationEntity, application);
  }

  async save(work: Work, application: ApplicationEntity): Promise<void> {
    await work.manager.save(ApplicationEntity, application);
  }

  /** Whether a firm of the cooperative, or an application that waits there, has the number. */
  async isKnown(work: Work, cooperativeId: string, businessNumber: string, exceptId: string): Promise<boolean> {
    const firms = await work.manager.countBy(FirmEntity, { cooperativeId, businessNumber });
    const waiting = await work.manager.findBy(ApplicationEntity, { cooperativeId, businessNumber, state: In(['applied', 'returned']) });
    return firms > 0 || waiting.some(({ id }) => id !== exceptId);
  }

  /** The application behind a link, held; null once nobody has confirmed it for a week. */
  byLink(work: Work, linkHash: Buffer): Promise<ApplicationEntity | null> {
    return work.manager
      .createQueryBuilder(ApplicationEntity, 'application')
      .setLock('pessimistic_write')
      .where(`application.linkHashes @> ARRAY[:linkHash]::bytea[]`, { linkHash })
      .andWhere(`(application.state <> 'unconfirmed' OR application.createdAt > now() - make_interval(days => :days))`, { days: UNCONFIRMED_DAYS })
      .getOne();
  }

  hold(work: Work, id: string): Promise<ApplicationEntity | null> {
    return work.manager.findOne(ApplicationEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  find(work: Work, id: string): Promise<ApplicationEntity | null> {
    return work.manager.findOneBy(ApplicationEntity, { id });
  }

  /** Those of the viewer's cooperative that were confirmed, the newest first; up to `first + 1`. */
  async page(work: Work, query: { readonly first: number; readonly after?: string; readonly state?: ApplicationState }): Promise<Rows<ApplicationEntity>> {
    const rows = work.manager.createQueryBuilder(ApplicationEntity, 'application').where(`application.state <> 'unconfirmed'`);
    if (query.state) rows.andWhere('application.state = :state', { state: query.state });
    const totalCount = await rows.getCount();
    const key = decodeCursor(query.after, 1);
    if (key) rows.andWhere('application.id < :id', { id: key[0] });
    return { rows: await rows.orderBy('application.id', 'DESC').take(query.first + 1).getMany(), totalCount };
  }

  /** One more link opens the application; it counts as no change of it. */
  async addLink(work: Work, application: ApplicationEntity, linkHash: Buffer): Promise<void> {
    await work.manager.query('UPDATE membership_applications SET link_hashes = array_append(link_hashes, $2) WHERE id = $1', [application.id, linkHash]);
  }

  async removeUnconfirmed(work: Work): Promise<void> {
    await work.manager.query(`DELETE FROM membership_applications WHERE state = 'unconfirmed' AND created_at < now() - make_interval(days => $1)`, [UNCONFIRMED_DAYS]);
  }
}

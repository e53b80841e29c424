import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { RoomHistory, RoomSeeds } from '@shoal/collab-server';
import { sectionRoom, ShoalError } from '@shoal/contract';
import { NotificationsService } from '@shoal/notifications-server';
import { CooperativeEntity, FileStore, PersonEntity, type Principal, UnitOfWork, type Work } from '@shoal/platform';
import { ConfirmSection, SectionEntity } from '@shoal/proposals-server';
import { seoulDay } from '@shoal/proposals-domain';
import { CertificateRemindersJob } from '@shoal/references-server';
import { BringInNotices } from '@shoal/tenders-server';
import { v7 as uuid } from 'uuid';
import * as demo from '../demo';
import { DEMO_PASSWORD } from './demo-sign-ins';
import { contentsOf, enqueueRemoval, holdDemoFiles } from './remove-demo-files';
import { seedBids } from './seed-bids';
import { seedCompliance } from './seed-compliance';
import { seedNotifications } from './seed-notifications';
import { hashPasswords, idOf, seedPeople } from './seed-people';
import { seedProposal } from './seed-proposals';
import { seedRegistry } from './seed-registry';
import { SeedRfp } from './seed-rfp';
import { seedTenders } from './seed-tenders';

/** The demo cooperatives: seeded once into an empty installation, removed as a whole. */
@Injectable()
export class DemoService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly notices: BringInNotices,
    private readonly rooms: RoomSeeds,
    private readonly history: RoomHistory,
    private readonly confirmation: ConfirmSection,
    private readonly files: FileStore,
    private readonly notifications: NotificationsService,
    private readonly reminders: CertificateRemindersJob,
    private readonly rfp: SeedRfp,
  ) {}

  async isThere(): Promise<boolean> {
    return (await this.cooperatives()).some((cooperative) => cooperative.demo);
  }

  /** Nothing happens where any cooperative exists already. All or nothing for each cooperative, the main one last. */
  async seedOnce(now: Date): Promise<void> {
    const existing = await this.cooperatives();
    if (existing.some((cooperative) => !cooperative.demo || cooperative.name === demo.cooperative.name)) return;
    const hashes = await hashPasswords([...demo.people, ...demo.otherPeople], DEMO_PASSWORD);
    if (existing.length === 0) {
      const id = uuid();
      await this.work.run({ purpose: 'demo', cooperativeId: id }, (work) => seedPeople(work, id, { cooperative: demo.otherCooperative, firms: demo.otherFirms, people: demo.otherPeople }, hashes));
    }
    const id = uuid();
    await this.work.run({ purpose: 'demo', cooperativeId: id }, (work) => this.seedMain(work, id, hashes, now));
  }

  /** Removes the demo cooperatives with everything in them. Errors: FORBIDDEN, NOT_FOUND where this is no demo. */
  async remove(viewer: Principal): Promise<void> {
    this.access.require(viewer, 'cooperative.removeDemo', viewer);
    const cooperatives = (await this.cooperatives()).filter((cooperative) => cooperative.demo);
    if (!cooperatives.some((cooperative) => cooperative.id === viewer.cooperativeId)) throw new ShoalError('NOT_FOUND');
    for (const { id } of cooperatives) await this.work.run({ purpose: 'demo', cooperativeId: id }, (work) => this.removeOne(work, id));
  }

  private cooperatives(): Promise<CooperativeEntity[]> {
    return this.work.run({ purpose: 'demo' }, ({ manager }) => manager.find(CooperativeEntity));
  }

  private async seedMain(work: Work, cooperativeId: string, hashes: ReadonlyMap<string, string>, now: Date): Promise<void> {
    await holdDemoFiles(work);
    const today = seoulDay(now);
    const people = await seedPeople(work, cooperativeId, { cooperative: demo.cooperative, firms: demo.firms, people: demo.people }, hashes);
    const tenders = await seedTenders(work, this.notices, cooperativeId, today, demo.tenders);
    const bids = await seedBids(work, people, tenders, demo.bids);
    const place = await seedRegistry(work, this.files, { people, bids, today });
    await seedNotifications(work, { notifications: this.notifications, reminders: this.reminders }, place);
    const requirements = await this.rfp.seed(work, { people, tenderId: idOf(tenders, demo.SMART_CITY_NUMBER), now });
    const texts = { rooms: this.rooms, history: this.history, confirmation: this.confirmation };
    const sections = await seedProposal(work, texts, { people, bids, today, requirements }, demo.proposalA);
    await seedProposal(work, texts, { people, bids, today, requirements: new Map() }, demo.proposalB);
    await seedCompliance(work, { people, bidId: idOf(bids, demo.BID_A), today, requirements, sections });
  }

  /** What it has on the disk goes by a job of its own, once this has committed. */
  private async removeOne(work: Work, cooperativeId: string): Promise<void> {
    const sections = await work.manager.find(SectionEntity, { select: { id: true }, where: { cooperativeId } });
    const people = await work.manager.find(PersonEntity, { select: { id: true }, where: { cooperativeId } });
    await enqueueRemoval(work, { cooperativeId, contents: await contentsOf(work, cooperativeId), addresses: await addressesOf(work, cooperativeId) });
    for (const { id } of sections) await this.rooms.forget(work, sectionRoom(id));
    // Everything else hangs on the cooperative and goes with it.
    await work.manager.delete(CooperativeEntity, { id: cooperativeId });
    for (const { id } of people) await work.accessChanged({ kind: 'person', personId: id });
  }
}

/** Of everybody whom it may have written to. */
const addressesOf = async ({ manager }: Work, cooperativeId: string): Promise<string[]> => {
  const all = ['SELECT email FROM persons', 'SELECT email FROM invitations', 'SELECT contact_email FROM membership_applications'].map((select) => `${select} WHERE cooperative_id = $1`);
  const rows = await manager.query<{ email: string }[]>(all.join(' UNION '), [cooperativeId]);
  return rows.map(({ email }) => email);
};

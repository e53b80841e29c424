import { Injectable } from '@nestjs/common';
import type { Action } from '@shoal/access-domain';
import { AccessService } from '@shoal/access-server';
import { RoomHistory, type RoomComparison, type RoomVersion, type Stretch } from '@shoal/collab-server';
import { sectionRoom, ShoalError } from '@shoal/contract';
import { type Connection, decodeCursor, type PageArgs, type Principal, toConnection, UnitOfWork, type Work } from '@shoal/platform';
import { versionName } from '@shoal/proposals-domain';
import type { SectionEntity } from '../section.entity';
import { SectionsRepository } from '../sections.repository';
import { SectionsService } from '../sections.service';
import { SectionHistoryRepository } from './section-history.repository';
import type { SectionVersionEntity } from './section-version.entity';

type HistoryAction = Extract<Action, 'section.history' | 'section.nameVersion' | 'section.restoreVersion'>;

/** A version as the list shows it. */
export interface ListedVersion {
  readonly sectionId: string;
  readonly window: Stretch;
  readonly newest: boolean;
  readonly named: SectionVersionEntity | null;
  readonly restored: SectionVersionEntity | null;
}

/** Versions of a section's text: read by those who read the text, named and restored by those who write it. */
@Injectable()
export class SectionHistoryService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly service: SectionsService,
    private readonly sections: SectionsRepository,
    private readonly history: SectionHistoryRepository,
    private readonly rooms: RoomHistory,
  ) {}

  /** The newest first. Errors: NOT_FOUND, FORBIDDEN. */
  async versions(viewer: Principal, sectionId: string, args: PageArgs): Promise<Connection<ListedVersion>> {
    await this.let(viewer, sectionId, 'section.history');
    const windows = (await this.rooms.windows(sectionRoom(sectionId))).reverse();
    const before = decodeCursor(args.after, 1)?.[0] ?? Infinity;
    const page = windows.filter(({ uptoSeq }) => uptoSeq < Number(before)).slice(0, args.first + 1);
    const kept = await this.work.run(viewer, (work) => this.history.versionsAt(work, sectionId, page.map(({ uptoSeq }) => uptoSeq)));
    const rows = page.map((window): ListedVersion => {
      const here = kept.filter(({ seq }) => seq === window.uptoSeq);
      return { sectionId, window, newest: window === windows[0], named: here.find(({ name }) => name !== null) ?? null, restored: here.find(({ name }) => name === null) ?? null };
    });
    return toConnection(rows, args.first, windows.length, ({ window }) => [window.uptoSeq]);
  }

  /** Errors: NOT_FOUND, FORBIDDEN, VERSION_NOT_KEPT. */
  async version(viewer: Principal, sectionId: string, seq: number): Promise<RoomVersion> {
    await this.let(viewer, sectionId, 'section.history');
    return kept(await this.rooms.version(sectionRoom(sectionId), seq));
  }

  /** What has changed between two versions, the earlier one first; 0 stands for the empty beginning. Errors: NOT_FOUND, FORBIDDEN, VERSION_NOT_KEPT. */
  async compare(viewer: Principal, sectionId: string, from: number, to: number): Promise<RoomComparison> {
    await this.let(viewer, sectionId, 'section.history');
    return kept(await this.rooms.compare(sectionRoom(sectionId), Math.min(from, to), Math.max(from, to)));
  }

  /** Names the text as it is now. Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT, NOTHING_WRITTEN, VERSION_NAMED. */
  name(viewer: Principal, sectionId: string, text: string): Promise<SectionEntity> {
    return this.let(viewer, sectionId, 'section.nameVersion', async (work, section) => {
      const name = versionName(text);
      const seq = await this.rooms.mark(work, sectionRoom(sectionId));
      if (seq === 0) throw new ShoalError('NOTHING_WRITTEN');
      await this.history.addVersion(work, section, { seq, name, restoredSeq: null, personId: viewer.personId });
    });
  }

  /** Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT. */
  async rename(viewer: Principal, id: string, text: string): Promise<SectionEntity> {
    const version = await this.work.run(viewer, (work) => this.history.findNamed(work, id));
    if (!version) throw new ShoalError('NOT_FOUND');
    return this.let(viewer, version.sectionId, 'section.nameVersion', (work) => this.history.rename(work, id, versionName(text)));
  }

  /**
   * Makes an earlier version the newest text, as an edit of the viewer; whoever writes at this moment goes on writing.
   * Errors: NOT_FOUND, FORBIDDEN, VERSION_NOT_KEPT, VERSION_IS_NEWEST.
   */
  async restore(viewer: Principal, sectionId: string, seq: number): Promise<SectionEntity> {
    const target = await this.version(viewer, sectionId, seq);
    if (target.seq !== seq) throw new ShoalError('VERSION_NOT_KEPT');
    return this.let(viewer, sectionId, 'section.restoreVersion', async (work, section) => {
      const edit = await this.rooms.restore(work, sectionRoom(sectionId), target.document, viewer.personId);
      if (edit === null) throw new ShoalError('VERSION_IS_NEWEST');
      await this.history.addVersion(work, section, { seq: edit, name: null, restoredSeq: seq, personId: viewer.personId });
    });
  }

  /** Both walls must agree; a change has the section to itself, so that no confirmation and no second one comes between. */
  private let(viewer: Principal, sectionId: string, action: HistoryAction, change?: (work: Work, section: SectionEntity) => Promise<void>): Promise<SectionEntity> {
    return this.work.run(viewer, async (work) => {
      const seen = await this.require(work, viewer, sectionId, action);
      if (!change) return seen;
      if (!(await this.sections.lock(work, sectionId)) || !(await this.sections.writable(work, sectionId))) throw new ShoalError('FORBIDDEN');
      const section = await this.require(work, viewer, sectionId, action);
      await change(work, section);
      return section;
    });
  }

  private async require(work: Work, viewer: Principal, sectionId: string, action: HistoryAction): Promise<SectionEntity> {
    const { section, facts } = await this.service.load(work, sectionId);
    this.access.require(viewer, action, facts);
    if (!(await this.service.hasDoor(work, sectionId))) throw new ShoalError('FORBIDDEN');
    return section;
  }
}

const kept = <T>(found: T | null): T => {
  if (found === null) throw new ShoalError('VERSION_NOT_KEPT');
  return found;
};

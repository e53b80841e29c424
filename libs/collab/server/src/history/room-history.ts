import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RoomName } from '@shoal/contract';
import { UnitOfWork, type Work } from '@shoal/platform';
import { weightOf, DocumentWork } from '../documents/document-work';
import { PostgresUpdateLog, type WrittenListener } from '../log/postgres-update-log';
import type { ComparedNode } from './compare-documents';
import { canonicalDocument, type DocumentNode, readDocument } from './document-tree';
import type { ElementAttributes } from './elements-named';
import { authorsIn, type PersonChange, withUpdates } from './history-states';
import { type HistoryPart, HistoryRepository } from './history.repository';
import type { TextMark } from './marks-named';
import { restoreEdit } from './restore-edit';
import { joinStretches, type Stretch } from './writing-windows';

const LOG = { purpose: 'collab-log' } as const;
/** Yjs draws its client ids from the same range. */
const CLIENT_IDS = 2 ** 32;

export interface RoomVersion {
  /** The number after which the text stood so. */
  readonly seq: number;
  readonly document: DocumentNode;
}

/** A whole text as one update, and who brought the room to it. */
export interface SeededVersion {
  readonly text: Uint8Array;
  readonly personId: string;
  readonly at: Date;
}

/** A mark with whoever wrote the words that it stands on; null: the server or nobody known. */
export interface WrittenMark extends Omit<TextMark, 'client'> {
  readonly personId: string | null;
}

export interface RoomComparison {
  readonly fromSeq: number;
  readonly toSeq: number;
  readonly document: ComparedNode;
  readonly changes: readonly PersonChange[];
}

const weightIn = (parts: readonly HistoryPart[]): number => weightOf(parts.map(({ update }) => update));

/** What the text of a room was. Whoever asks has been let in by the policy and the room's own door. */
@Injectable()
export class RoomHistory {
  constructor(
    private readonly work: UnitOfWork,
    private readonly history: HistoryRepository,
    private readonly log: PostgresUpdateLog,
    private readonly documents: DocumentWork,
  ) {}

  /** Stretches of writing, each ending where a version is: at a pause, after an hour, at a mark. Ascending. */
  windows(room: RoomName): Promise<Stretch[]> {
    return this.work.run(LOG, async (work) => joinStretches(await this.history.stretches(work, room), await this.history.marks(work, room)));
  }

  /** The text after `seq`, or after the first place beyond it that is kept; null where nothing was written by then. */
  async version(room: RoomName, seq: number): Promise<RoomVersion | null> {
    const parts = await this.parts(room, seq);
    const last = parts.at(-1);
    return last ? { seq: last.uptoSeq, document: await this.documents.run('writtenAt', weightIn(parts), parts) } : null;
  }

  /** Null where nothing was written by then. `fromSeq` 0: against nothing. */
  async compare(room: RoomName, fromSeq: number, toSeq: number): Promise<RoomComparison | null> {
    const parts = await this.parts(room, toSeq);
    const last = parts.at(-1);
    if (!last) return null;
    const kept = fromSeq === 0 ? 0 : (parts.find(({ uptoSeq }) => uptoSeq >= fromSeq)?.uptoSeq ?? last.uptoSeq);
    return { fromSeq: kept, toSeq: last.uptoSeq, ...(await this.documents.run('compare', 2 * weightIn(parts), parts, kept)) };
  }

  /** The newest number, kept apart from now on, also by compaction; 0 for a room without text. */
  mark(work: Work, room: RoomName): Promise<number> {
    return this.history.mark(work, room);
  }

  /**
   * Nothing is written to the room from here on, once the work has committed; resolves with its text as it stays. What a commit
   * that runs now brings is in; what comes later is refused. `written`: the whole text, where this work itself has written it.
   */
  async freeze(work: Work, room: RoomName, written?: readonly Uint8Array[]): Promise<{ readonly seq: number; readonly content: Uint8Array }> {
    const seq = await this.history.freeze(work, room, true);
    return { seq, content: withUpdates(written ?? (await this.present(room)), canonicalDocument) };
  }

  /** Gives a new room of the demo a text that several people wrote one after the other; resolves with the number of each version. */
  async seed(work: Work, room: RoomName, versions: readonly SeededVersion[]): Promise<number[]> {
    const written: Uint8Array[] = [];
    const seqs: number[] = [];
    for (const { text, personId, at } of versions) {
      const clientId = randomInt(CLIENT_IDS);
      const edit = restoreEdit(written, withUpdates([text], (doc) => readDocument(doc)), clientId);
      if (!edit) continue;
      written.push(edit);
      seqs.push(await this.history.append(work, room, edit, personId, clientId, at));
    }
    return seqs;
  }

  async thaw(work: Work, room: RoomName): Promise<void> {
    await this.history.freeze(work, room, false);
  }

  /**
   * Makes an earlier text the newest one, as an edit of this person. The caller lets only one such edit at a time into a room.
   * Resolves with the edit's number, or null when the text is so already. Rejects for a frozen room.
   */
  async restore(work: Work, room: RoomName, document: DocumentNode, personId: string): Promise<number | null> {
    const clientId = randomInt(CLIENT_IDS);
    const present = await this.present(room);
    const edit = await this.documents.run('restoreEdit', weightOf(present), present, document, clientId);
    return edit && this.history.append(work, room, edit, personId, clientId, null);
  }

  /** The present text: a line per block, a tab between table cells. `updates`: all of the room's. */
  plainText(updates: readonly Uint8Array[]): Promise<string> {
    return this.documents.run('plainText', weightOf(updates), updates);
  }

  /** Attributes of all elements of this name, in the order of the text. `updates`: all of the room's. */
  elements(updates: readonly Uint8Array[], name: string): Promise<ElementAttributes[]> {
    return this.documents.run('elementsNamed', weightOf(updates), updates, name);
  }

  /** Every mark of this name, in the order of the text, with whoever wrote the words that it stands on. `updates`: all of the room's. */
  async marks(room: RoomName, updates: readonly Uint8Array[], name: string): Promise<readonly WrittenMark[]> {
    const marks = await this.documents.run('marksNamed', weightOf(updates), updates, name);
    const people = marks.length === 0 ? new Map<number, string | null>() : await this.work.run(LOG, (work) => this.history.clients(work, room));
    return marks.map(({ client, ...mark }) => ({ ...mark, personId: people.get(client) ?? null }));
  }

  /** Called with what this process has committed to rooms, at once and in its way: the listener must not keep it waiting. */
  onWritten(listener: WrittenListener): void {
    this.log.listeners.add(listener);
  }

  /** Characters of this text, by person; null for the server's and for those of nobody known. `updates`: all of the room's. */
  async contributions(room: RoomName, updates: readonly Uint8Array[]): Promise<ReadonlyMap<string | null, number>> {
    const counts = await this.documents.run('charactersByClient', weightOf(updates), updates);
    const bound = await this.work.run(LOG, (work) => this.history.clients(work, room));
    const unbound = [...counts.keys()].some((client) => !bound.has(client));
    // Texts older than the bindings: the log says who brought them.
    const authors = unbound ? new Map([...authorsIn(await this.parts(room, await this.newest(room))), ...bound]) : bound;
    const byPerson = new Map<string | null, number>();
    for (const [client, characters] of counts) {
      const personId = authors.get(client) ?? null;
      byPerson.set(personId, (byPerson.get(personId) ?? 0) + characters);
    }
    return byPerson;
  }

  private async newest(room: RoomName): Promise<number> {
    return (await this.windows(room)).at(-1)?.uptoSeq ?? 0;
  }

  private parts(room: RoomName, seq: number): Promise<HistoryPart[]> {
    return this.work.run(LOG, (work) => this.history.parts(work, room, seq));
  }

  /** On the log's own connections: this may be asked for inside of other work. */
  private async present(room: RoomName): Promise<Uint8Array[]> {
    const { snapshot, updates } = await this.log.load(room, 0);
    return [...(snapshot ? [snapshot.state] : []), ...updates.map(({ update }) => update)];
  }
}

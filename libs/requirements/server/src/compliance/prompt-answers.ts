import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { RoomHistory, RoomSeeds } from '@shoal/collab-server';
import { parseRoom, sectionRoom } from '@shoal/contract';
import { LOGGER } from '@shoal/platform';
import { REQUIREMENT_MARK } from '@shoal/requirements-domain';
import type { Logger } from 'pino';
import { KeepAnswers } from './keep-answers';

/** What is written within so long is looked at once. */
const GATHER_MS = 300;
/** Another process may have found a section's first mark meanwhile. */
const KNOWN_FOR_MS = 10_000;
const MARK = Buffer.from(REQUIREMENT_MARK);

/** In Yjs' encoding the deletions come last, and none are written as one zero. */
const deletes = (update: Uint8Array): boolean => update.at(-1) !== 0;

interface Known {
  readonly hasMarks: boolean;
  readonly until: number;
}

/**
 * The matrix knows within a second: a text is looked at at once when what is written names a requirement, or takes something away from
 * a text that answers one. Other writing costs nothing, and whatever is missed here the job behind the text finds.
 */
@Injectable()
export class PromptAnswers implements OnApplicationShutdown {
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly known = new Map<string, Known>();
  private ended = false;

  constructor(
    rooms: RoomHistory,
    private readonly seeds: RoomSeeds,
    private readonly answers: KeepAnswers,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    rooms.onWritten((records) => {
      for (const { room, cooperativeId, update } of records) {
        const parsed = parseRoom(room);
        if (parsed?.kind === 'section') this.written(parsed.id, cooperativeId, update);
      }
    });
  }

  onApplicationShutdown(): void {
    this.ended = true;
    for (const timer of this.timers.values()) clearTimeout(timer);
  }

  private written(id: string, cooperativeId: string, update: Uint8Array): void {
    const names = Buffer.from(update.buffer, update.byteOffset, update.byteLength).includes(MARK);
    if (this.ended || this.timers.has(id) || !(names || (deletes(update) && this.mayHaveMarks(id)))) return;
    this.timers.set(
      id,
      setTimeout(() => {
        this.timers.delete(id);
        this.look(id, cooperativeId, names).catch((error: unknown) => this.logger.warn({ section: id, err: error }, 'answers in a text were not looked at at once'));
      }, GATHER_MS),
    );
  }

  private mayHaveMarks(id: string): boolean {
    const known = this.known.get(id);
    if (!known || known.until > Date.now()) return known?.hasMarks ?? true;
    this.known.delete(id);
    return true;
  }

  private async look(id: string, cooperativeId: string, names: boolean): Promise<void> {
    const section = { id, cooperativeId };
    const hasMarks = names || this.known.get(id)?.hasMarks || (await this.answers.hasMarks(section)) ? (await this.answers.keep(section, await this.seeds.read(sectionRoom(id)))) > 0 : false;
    this.known.set(id, { hasMarks, until: Date.now() + KNOWN_FOR_MS });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { parseRoom } from '@shoal/contract';
import { JobRegistry, LOGGER, UnitOfWork } from '@shoal/platform';
import type { Logger } from 'pino';
import { type ChangedText, RoomTextsRepository } from './log/room-texts.repository';
import { RoomKeepers } from './room-keepers';
import { RoomSeeds } from './room-seeds';

const EVERY_MS = 10_000;
const AT_ONCE = 200;
/** Digesting builds the whole text: not while somebody is typing in it, but now and then all the same. */
const QUIET_MS = 5_000;
const LONGEST_MS = 2 * 60_000;
const LOG = { purpose: 'collab-log' } as const;

/** Tells the keepers which texts have changed; a room is done only when its keeper is. */
@Injectable()
export class DigestJob {
  constructor(
    registry: JobRegistry,
    private readonly work: UnitOfWork,
    private readonly texts: RoomTextsRepository,
    private readonly seeds: RoomSeeds,
    private readonly keepers: RoomKeepers,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    registry.registerScheduled('collab-digest', EVERY_MS, () => this.run(QUIET_MS));
  }

  /** `quietMs`: leaves out texts in which somebody has written within so many milliseconds. */
  async run(quietMs = 0): Promise<void> {
    const changed = await this.work.run(LOG, (work) => this.texts.changed(work, AT_ONCE, quietMs, LONGEST_MS));
    for (const text of changed) {
      try {
        await this.digest(text);
      } catch (error) {
        // One bad room must not keep the others waiting; it is tried again next time.
        this.logger.error({ room: text.room, err: error }, 'a text could not be digested');
      }
    }
  }

  private async digest(text: ChangedText): Promise<void> {
    const parsed = parseRoom(text.room);
    const changed = parsed && this.keepers.keeperOf(parsed.kind)?.changed;
    if (changed) await changed({ id: parsed.id, cooperativeId: text.cooperativeId }, await this.seeds.read(text.room));
    await this.work.run(LOG, (work) => this.texts.digested(work, text));
  }
}

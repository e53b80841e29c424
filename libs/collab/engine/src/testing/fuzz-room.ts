import * as Y from 'yjs';
import { CommittedState } from '../committed-state';
import { Guard, type Writer } from '../guard';
import { PendingWrites } from '../pending-writes';
import { Refusal } from '../refusal';

/** A person as the room knows them. */
export class FuzzWriter implements Writer {
  readonly mayWrite = true;

  constructor(
    readonly name: string,
    private readonly owners: Map<number, string>,
  ) {}

  /** A client id that nobody has is theirs from now on. */
  owns(client: number): boolean {
    if (!this.owners.has(client)) this.owners.set(client, this.name);
    return this.owners.get(client) === this.name;
  }
}

/** The guard over a log, everything committed at once. */
export class FuzzRoom {
  readonly log: Uint8Array[] = [];
  private readonly owners = new Map<number, string>();
  private readonly state: CommittedState;
  private readonly guard: Guard<Writer>;

  constructor() {
    const pending = new PendingWrites<Writer>();
    this.state = new CommittedState({ snapshot: null, updates: [] });
    this.guard = new Guard(() => this.state.knowledge, pending);
  }

  person(name: string): FuzzWriter {
    return new FuzzWriter(name, this.owners);
  }

  stateVector(): Uint8Array {
    return this.state.stateVector();
  }

  /** What was stored of it (null: nothing new), or why it was refused. Throws what must not happen. */
  submit(writer: Writer, update: Uint8Array): { stored: Uint8Array | null } | { refused: string } {
    try {
      const verdict = this.guard.judge(update, writer);
      if (verdict.kind === 'refuse') return { refused: verdict.refusal.reason };
      if (verdict.kind !== 'take') return { refused: verdict.kind };
      const { judged } = verdict;
      if (judged.update) this.state.append(this.log.push(judged.update), judged.update, judged);
      return { stored: judged.update };
    } catch (error) {
      if (error instanceof Refusal) return { refused: error.reason };
      throw error;
    }
  }

  /** The text as a newcomer gets it. */
  fresh(): Y.Doc {
    const doc = new Y.Doc();
    for (const update of this.state.all()) Y.applyUpdate(doc, update);
    return doc;
  }
}

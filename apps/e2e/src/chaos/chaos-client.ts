import * as Y from 'yjs';
import { type ClientOptions, RoomClient } from '../cluster/room-client';
import type { Random } from './random';

const WORDS = /⟦[^⟧]+⟧/g;
const ERASE_ONE_IN = 10;

/** One edit: words that are nowhere else, or the erasing of such. */
export interface Edit {
  readonly kind: 'type' | 'erase';
  readonly words: string;
}

/** Somebody at a browser: types words that are nowhere else, erases some of them, and remembers everything. */
export class ChaosClient {
  readonly edits: Edit[] = [];
  /** Words of others that were shown here. */
  readonly seen = new Set<string>();
  /** False once the tab was closed: then what was unsaved and unseen may be lost. */
  lived = true;
  readonly room: string;
  readonly client: RoomClient;
  /** Its own paragraphs that are still there. */
  private readonly own = new Map<string, Y.XmlElement>();

  constructor(
    private readonly name: string,
    options: ClientOptions,
  ) {
    this.room = options.room;
    this.client = new RoomClient(options);
    this.client.fragment.observe((event, { local }) => {
      if (!local) for (const item of event.changes.added) this.notice(item);
    });
  }

  get saved(): number {
    return this.client.saved;
  }

  /** Only once the text is there: a page shows no editor before. */
  edit(random: Random): void {
    const { client } = this;
    if (client.edits === 0 && !client.provider.synced) return;
    const [words, paragraph] = [...this.own][random(this.own.size)] ?? [];
    if (words && paragraph && random(ERASE_ONE_IN) === 0) this.erase(words, paragraph);
    else this.type(random);
    if (random(4) === 0) client.point(random(1_000));
  }

  closeTab(): void {
    this.lived = false;
    this.client.destroy();
  }

  private type(random: Random): void {
    const words = `⟦${this.name}-${this.edits.length}⟧`;
    this.own.set(words, this.client.type(words, random(this.client.fragment.length + 1)));
    this.edits.push({ kind: 'type', words });
  }

  private erase(words: string, paragraph: Y.XmlElement): void {
    this.own.delete(words);
    this.client.erase(paragraph);
    this.edits.push({ kind: 'erase', words });
  }

  private notice(item: Y.Item): void {
    for (const content of item.content.getContent() as unknown[]) {
      if (content instanceof Y.XmlElement) for (const words of content.toString().match(WORDS) ?? []) this.seen.add(words);
    }
  }
}

export const wordsIn = (text: string): string[] => text.match(WORDS) ?? [];

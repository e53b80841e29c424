import { type ChaosClient, wordsIn } from './chaos-client';

export interface Verdict {
  readonly edits: number;
  /** Acknowledged to whoever made them. */
  readonly acknowledged: number;
  /** Shown to somebody else. */
  readonly shown: number;
  /** Neither acknowledged nor shown, of closed tabs, and not in the database: the only ones that may be missing. */
  readonly neverSaved: number;
  readonly faults: readonly string[];
}

/** What must be true of one kind of words in the text. */
type Expectation = 'there' | 'gone' | 'either';

const expectation = (client: ChaosClient, index: number, shown: boolean): Expectation => {
  const words = client.edits[index]?.words;
  const erasedAt = client.edits.findIndex((edit) => edit.kind === 'erase' && edit.words === words);
  const holds = (edit: number): boolean => client.lived || edit < client.saved;
  if (erasedAt >= 0 && holds(erasedAt)) return 'gone';
  if (erasedAt >= 0) return 'either';
  return holds(index) || shown ? 'there' : 'either';
};

/** Holds what the clients were promised against the texts that the database alone holds. */
export const judge = (clients: readonly ChaosClient[], texts: ReadonlyMap<string, string>): Verdict => {
  const shown = new Set(clients.flatMap(({ seen }) => [...seen]));
  const count = new Map<string, number>();
  for (const text of texts.values()) for (const words of wordsIn(text)) count.set(words, (count.get(words) ?? 0) + 1);
  const faults: string[] = [];
  const totals = { edits: 0, acknowledged: 0, neverSaved: 0 };
  for (const client of clients) {
    totals.edits += client.edits.length;
    totals.acknowledged += Math.min(client.saved, client.edits.length);
    client.edits.forEach(({ kind, words }, index) => {
      if (kind === 'erase') return;
      const times = count.get(words) ?? 0;
      const wanted = expectation(client, index, shown.has(words));
      const facts = `${client.lived ? 'lived' : 'closed'}, ${index < client.saved ? 'acknowledged' : 'not acknowledged'}, ${shown.has(words) ? 'shown' : 'not shown'}`;
      if (times > 1) faults.push(`${words} is there ${times} times`);
      else if (wanted === 'there' && times === 0) faults.push(`${words} is lost (${facts})`);
      else if (wanted === 'gone' && times === 1) faults.push(`${words} was erased and is there (${facts})`);
      else if (wanted === 'either' && times === 0) totals.neverSaved += 1;
    });
  }
  return { ...totals, shown: shown.size, faults };
};

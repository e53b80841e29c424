import * as Y from 'yjs';

const AUTHORS = 4;
const ROUNDS = 12;
const PARAGRAPHS = 1_500;
/** Insertions in one transaction: what one update brings. */
const PER_UPDATE = 40;
const PHRASES = ['실시간 관제 ', '영상 분석 ', '데이터 연계 ', '사업 수행 방안 ', '보안 대책을 ', '공동수급체 ', '단계별로 ', '검증합니다. '];

export interface Round {
  readonly author: number;
  readonly updates: readonly Uint8Array[];
}

/** A section written by several people here and there over a long time. */
export interface LongSection {
  readonly rounds: readonly Round[];
  /** As Yjs encodes it. */
  readonly state: Uint8Array;
  /** The least that carries all of it: what was typed, not yet cut into pieces by later insertions. */
  readonly leastBytes: number;
  /** Clock per client id. */
  readonly clocks: ReadonlyMap<number, number>;
  readonly characters: number;
}

/** The same numbers every time. */
const dice = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

const textsOf = (doc: Y.Doc): Y.XmlText[] => doc.getXmlFragment('default').toArray().flatMap((block) => (block instanceof Y.XmlElement && block.get(0) instanceof Y.XmlText ? [block.get(0) as Y.XmlText] : []));

const addParagraphs = (doc: Y.Doc, count: number): void => {
  const fragment = doc.getXmlFragment('default');
  for (let added = 0; added < count; added += PER_UPDATE) {
    doc.transact(() => {
      const blocks = Array.from({ length: Math.min(PER_UPDATE, count - added) }, () => {
        const paragraph = new Y.XmlElement('paragraph');
        paragraph.insert(0, [new Y.XmlText(PHRASES[0])]);
        return paragraph;
      });
      fragment.push(blocks);
    });
  }
};

const scatter = (doc: Y.Doc, insertions: number, roll: (below: number) => number): void => {
  const texts = textsOf(doc);
  for (let made = 0; made < insertions; made += PER_UPDATE) {
    doc.transact(() => {
      for (let one = 0; one < PER_UPDATE; one += 1) {
        const text = texts[roll(texts.length)];
        text?.insert(roll(text.length + 1), PHRASES[roll(PHRASES.length)] ?? '');
      }
    });
  }
};

/** About `bytes` of state. */
export const writeLongSection = (bytes: number): LongSection => {
  const roll = dice(20_261_124);
  const docs = Array.from({ length: AUTHORS }, () => new Y.Doc());
  const rounds: Round[] = [];
  // An insertion at a random place is an item of its own, about 46 bytes in the state.
  const perRound = Math.ceil(bytes / 46 / ROUNDS);
  for (let index = 0; index < ROUNDS; index += 1) {
    const author = index % AUTHORS;
    const doc = docs[author] as Y.Doc;
    for (const { updates } of rounds.slice(Math.max(0, index - AUTHORS + 1))) for (const update of updates) Y.applyUpdate(doc, update);
    const updates: Uint8Array[] = [];
    const hear = (update: Uint8Array): void => void updates.push(update);
    doc.on('update', hear);
    if (index === 0) addParagraphs(doc, Math.ceil((PARAGRAPHS * bytes) / 2.2e6));
    scatter(doc, perRound, roll);
    doc.off('update', hear);
    rounds.push({ author, updates });
  }
  const last = docs[(ROUNDS - 1) % AUTHORS] as Y.Doc;
  const leastBytes = Y.mergeUpdates(rounds.map(({ updates }) => Y.mergeUpdates([...updates]))).length;
  return { rounds, leastBytes, state: Y.encodeStateAsUpdate(last), clocks: Y.decodeStateVector(Y.encodeStateVector(last)), characters: textsOf(last).reduce((sum, { length }) => sum + length, 0) };
};

/** Throws when what a client was given is not the whole section. */
export const requireWhole = (section: LongSection, received: readonly Uint8Array[]): void => {
  const doc = new Y.Doc();
  for (const update of received) Y.applyUpdate(doc, update);
  const characters = textsOf(doc).reduce((sum, { length }) => sum + length, 0);
  if (characters !== section.characters) throw new Error(`a client was given ${characters} of ${section.characters} characters`);
};

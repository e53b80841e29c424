import { CompactJob } from '@shoal/collab-server';
import { sectionRoom } from '@shoal/contract';
import type { TestPerson } from '@shoal/testing';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { addSection, buildScene, MUTATIONS, type Scene, type SectionShape } from '../proposals.scene';

let scene: Scene;
const clients: Writer[] = [];

/** Sets the scene up for the tests of a file, and takes it down again; `scene()` is there from the first test on. */
export const playHistory = (): (() => Scene) => {
  beforeAll(async () => {
    scene = await buildScene();
  }, 120_000);
  afterEach(() => {
    for (const client of clients.splice(0)) client.leave();
  });
  afterAll(() => scene?.server.stop());
  return () => scene;
};

export const until = async (condition: () => boolean | Promise<boolean>, what: string, withinMs = 3_000): Promise<void> => {
  for (const end = Date.now() + withinMs; !(await condition()); await new Promise((resolve) => setTimeout(resolve, 10))) if (Date.now() > end) throw new Error(`not within ${withinMs} ms: ${what}`);
};

/** Somebody who has the section open. */
export class Writer {
  readonly doc = new Y.Doc();
  readonly provider: WebsocketProvider;

  private constructor(person: TestPerson, section: { id: string }) {
    const { cookie } = scene.server.as(person);
    class CookieSocket extends WebSocket {
      constructor(url: string) {
        super(url, { headers: { cookie } });
      }
    }
    this.provider = new WebsocketProvider(`${scene.server.origin.replace('http', 'ws')}/collab`, sectionRoom(section.id), this.doc, { WebSocketPolyfill: CookieSocket as never, disableBc: true });
    clients.push(this);
  }

  static async join(person: TestPerson, section: { id: string }): Promise<Writer> {
    const writer = new Writer(person, section);
    await until(() => writer.provider.synced, 'synced');
    return writer;
  }

  get fragment(): Y.XmlFragment {
    return this.doc.getXmlFragment('default');
  }
  get shown(): string {
    return this.fragment.toString();
  }
  paragraph(index: number): Y.XmlText {
    return (this.fragment.get(index) as Y.XmlElement).get(0) as Y.XmlText;
  }
  write(...words: string[]): void {
    this.fragment.push(
      words.map((line) => {
        const paragraph = new Y.XmlElement('paragraph');
        paragraph.insert(0, [new Y.XmlText(line)]);
        return paragraph;
      }),
    );
  }
  leave(): void {
    this.provider.destroy();
    this.doc.destroy();
  }
}

export const newest = async (section: { id: string }): Promise<number> =>
  Number((await scene.server.database.query<{ last_seq: string }>('SELECT last_seq FROM collab_rooms WHERE room = $1', [sectionRoom(section.id)])).rows[0]?.last_seq ?? 0);
export const saved = (section: { id: string }, seq: number): Promise<void> => until(async () => (await newest(section)) >= seq, `update ${seq} stored`);
/** Moves all that is written so far back in time, as if it had been written so many minutes ago. */
export const age = (section: { id: string }, minutes: number) =>
  scene.server.database.query(`UPDATE collab_updates SET at = at - make_interval(mins => $2) WHERE room = $1`, [sectionRoom(section.id), minutes]);
export const compact = (section: { id: string }) => scene.server.app.get(CompactJob, { strict: false }).compact(sectionRoom(section.id), new Date(Date.now() + 3_600_000));

export const VERSIONS = `query ($sectionId: ID!, $first: Int, $after: String) { sectionVersions(sectionId: $sectionId, first: $first, after: $after) {
  nodes { seq startedAt endedAt newest restoredSeq named { id name person { id } } people { id firm { id } } } totalCount pageInfo { endCursor hasNextPage } } }`;
export const VERSION = `query ($sectionId: ID!, $seq: Int!) { sectionVersion(sectionId: $sectionId, seq: $seq) { seq document } }`;
export const COMPARE = `query ($sectionId: ID!, $from: Int!, $to: Int!) { compareSectionVersions(sectionId: $sectionId, from: $from, to: $to) { fromSeq toSeq document changes { person { id firm { id } } written removed } } }`;
export const NAME = `mutation ($input: NameSectionVersionInput!) { nameSectionVersion(input: $input) { id } }`;
export const RENAME = `mutation ($input: RenameSectionVersionInput!) { renameSectionVersion(input: $input) { id } }`;
export const RESTORE = `mutation ($input: RestoreSectionVersionInput!) { restoreSectionVersion(input: $input) { id } }`;
export const CONFIRMATIONS = `query ($id: ID!) { section(id: $id) { confirmations { id seq sha256 person { id } } } }`;
export const CONTRIBUTIONS = `query ($id: ID!) { proposalContributions(proposalId: $id) { closedSections firms { firm { name } characters } sections { section { title } firms { firm { name } characters } } } }`;

export interface Version {
  readonly seq: number;
  readonly newest: boolean;
  readonly restoredSeq: number | null;
  readonly named: { readonly id: string; readonly name: string; readonly person: { readonly id: string } } | null;
  readonly people: readonly { readonly id: string }[];
}
export const as = (person: TestPerson) => scene.server.as(person);
export const versions = async (person: TestPerson, section: { id: string }): Promise<readonly Version[]> =>
  (await as(person).ask<{ sectionVersions: { nodes: Version[] } }>(VERSIONS, { sectionId: section.id })).sectionVersions.nodes;
const textOf = (json: string): string => {
  const texts: string[] = [];
  const visit = (node: { text?: string; content?: unknown[] }): void => {
    if (node.text !== undefined) texts.push(node.text);
    node.content?.forEach((child) => visit(child as never));
  };
  visit(JSON.parse(json) as never);
  return texts.join('|');
};
export const textAt = async (person: TestPerson, section: { id: string }, seq: number): Promise<string> =>
  textOf((await as(person).ask<{ sectionVersion: { document: string } }>(VERSION, { sectionId: section.id, seq })).sectionVersion.document);
export const restore = (person: TestPerson, section: { id: string }, seq: number) => as(person).graphql(RESTORE, { input: { sectionId: section.id, seq } });
export const codes = async (answer: Promise<{ codes: readonly string[] }>): Promise<readonly string[]> => (await answer).codes;

let serial = 0;
export const open = (fields: object = {}): Promise<SectionShape> => addSection(scene, { title: `기록 ${(serial += 1)}`, ...fields });
export const shared = async (): Promise<SectionShape> => {
  const section = await open();
  await as(scene.crews.나루.admin).ask(MUTATIONS.updateSection, { input: { id: section.id, version: 1, writerIds: [scene.crews.다온.member.id] } });
  return section;
};
export const review = (section: { id: string }) => scene.server.database.query(`UPDATE sections SET state = 'review' WHERE id = $1`, [section.id]);
export const setState = (section: { id: string }, version: number, state: string) => as(scene.crews.나루.admin).ask(MUTATIONS.setSectionState, { input: { id: section.id, version, state } });

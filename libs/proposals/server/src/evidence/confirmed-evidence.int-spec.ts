import { createHash } from 'node:crypto';
import { blocksToUpdate } from '@shoal/collab-engine';
import type { TestPerson } from '@shoal/testing';
import * as Y from 'yjs';
import { as, newest, open, playHistory, review, shared, Writer } from '../history/history.scene';
import { MUTATIONS } from '../proposals.scene';
import { cite, edit, endGrant, evidenceOf, inDays, plantCertificate, plantExpert, plantReference, share } from './evidence.scene';

const scene = playHistory();
const crew = (name: '나루' | '다온' | '가온' | '새봄') => scene().crews[name];
const confirm = (section: { id: string }, version: number, acceptEvidenceRisks?: boolean) => as(crew('나루').admin).graphql(MUTATIONS.setSectionState, { input: { id: section.id, version, state: 'CONFIRMED', acceptEvidenceRisks } });
const kept = async (section: { id: string }) =>
  (await scene().server.database.query<{ text: string; sha256: string }>(`SELECT convert_from(content, 'UTF8') AS text, sha256 FROM section_confirmations WHERE section_id = $1 ORDER BY confirmed_at`, [section.id])).rows;
const titles = async (person: TestPerson, section: { id: string }) => (await evidenceOf(person, section)).keptEvidence?.map(({ thing }) => thing?.title ?? null);

describe('a confirmed section', () => {
  it('keeps what its evidence said under the hash, for its readers, whatever becomes of the thing', async () => {
    const section = await shared();
    const [reference, expert] = [await plantReference(scene(), crew('나루')), await plantExpert(scene(), crew('나루'), inDays(60))];
    const grants = [await share(crew('나루').admin, reference, { bidId: scene().bidId }), await share(crew('나루').admin, expert, { bidId: scene().bidId })];
    await cite(scene(), crew('다온').member, section, { evidenceId: reference.id, version: 1 }, { evidenceId: expert.id, version: 1 }, { evidenceId: reference.id, version: 1 });
    await review(section);
    expect((await confirm(section, 2)).codes).toEqual([]);
    const [row] = await kept(section);
    expect(createHash('sha256').update(row!.text).digest('hex')).toBe(row!.sha256);
    const text = JSON.parse(row!.text) as { format: string; content: unknown[]; evidence: { id: string; thing: { title: string; reference: { amount: string } | null } }[] };
    expect(text.format).toBe('shoal-section/2');
    expect(text.content).toHaveLength(3);
    expect(text.evidence.map(({ id, thing }) => [id, thing.title])).toEqual([[reference.id, reference.title], [expert.id, expert.title]]);
    expect(text.evidence[0]?.thing.reference?.amount).toBe('1240000000');

    await edit(scene(), reference, '고친 제목');
    for (const id of grants) await endGrant(crew('나루').admin, id);
    await scene().server.database.query(`UPDATE expert_names SET consent_withdrawn_on = consent_given_on WHERE id = $1`, [expert.id]);
    for (const person of [crew('가온').member, crew('다온').admin, crew('나루').member]) {
      const seen = await evidenceOf(person, section);
      expect(seen.keptEvidence?.map(({ thing }) => [thing?.title, thing?.reference?.creditedAmount ?? thing?.expert?.name])).toEqual([[reference.title, '434000000'], [expert.title, '한소라']]);
      // The outline goes on saying how the things stand today.
      expect(seen.evidence).toMatchObject({ cited: 3, withdrawn: 3 });
    }
    for (const person of [crew('새봄').admin, scene().office, scene().stranger]) expect((await as(person).graphql('query ($id: ID!) { section(id: $id) { keptEvidence { id } } }', { id: section.id })).codes).toEqual(['NOT_FOUND']);
  });

  it('shows what was kept to those who may read the text and to nobody else, also without the policy', async () => {
    const closed = await open({ ownerFirmId: crew('다온').firm.id, readers: 'OWNER' });
    const thing = await plantReference(scene(), crew('다온'));
    await share(crew('다온').admin, thing, { bidId: scene().bidId });
    await cite(scene(), crew('다온').member, closed, { evidenceId: thing.id, version: 1 });
    await review(closed);
    expect((await as(crew('다온').admin).graphql(MUTATIONS.setSectionState, { input: { id: closed.id, version: 1, state: 'CONFIRMED' } })).codes).toEqual([]);
    expect(await titles(crew('다온').member, closed)).toEqual([thing.title]);
    expect(await titles(crew('나루').admin, closed)).toBeUndefined();
    await scene().server.withoutPolicy(async () => expect((await evidenceOf(crew('나루').admin, closed)).keptEvidence).toBeNull());
  });

  it('is not confirmed over evidence at risk unless whoever confirms says so; then a withdrawn one is kept as withdrawn', async () => {
    const section = await shared();
    const [gone, expired, own] = [await plantReference(scene(), crew('나루')), await plantCertificate(scene(), crew('나루'), inDays(1)), await plantReference(scene(), crew('나루'))];
    const grant = await share(crew('나루').admin, gone, { bidId: scene().bidId });
    await share(crew('나루').admin, expired, { bidId: scene().bidId });
    // `own` is private: the lead who confirms sees it, the other readers do not.
    await cite(scene(), crew('나루').member, section, { evidenceId: gone.id, version: 1 }, { evidenceId: expired.id, version: 1 }, { evidenceId: own.id, version: 1 });
    await endGrant(crew('나루').admin, grant);
    await review(section);
    const before = await newest(section);
    const refused = await confirm(section, 2);
    expect(refused.codes).toEqual(['EVIDENCE_AT_RISK']);
    expect(JSON.stringify(refused.errors)).toContain('3');
    expect(await kept(section)).toEqual([]);
    const writer = await Writer.join(crew('다온').member, section);
    writer.write('거절 뒤에도 열려 있습니다');
    await expect(new Promise((resolve) => setTimeout(resolve, 300)).then(() => newest(section))).resolves.toBe(before + 1);
    expect((await confirm(section, 2, true)).codes).toEqual([]);
    expect(await titles(crew('가온').member, section)).toEqual([null, expired.title, null]);
    expect((await kept(section))[0]?.text).not.toContain(own.title);
    expect((await kept(section))[0]?.text).not.toContain(gone.title);
  });

  it('keeps a text without evidence as it always did, and shows nothing kept once it is open again', async () => {
    const section = await shared();
    const writer = await Writer.join(crew('나루').member, section);
    Y.applyUpdate(writer.doc, blocksToUpdate([{ p: '글만' }]));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await review(section);
    await confirm(section, 2);
    expect((await kept(section))[0]?.text).toMatch(/^{"format":"shoal-section\/1","content":\[.*\]}$/);
    expect((await evidenceOf(crew('가온').member, section)).keptEvidence).toEqual([]);
    await as(crew('나루').admin).ask(MUTATIONS.setSectionState, { input: { id: section.id, version: 3, state: 'REVIEW' } });
    expect((await evidenceOf(crew('가온').member, section)).keptEvidence).toBeNull();
  });
});

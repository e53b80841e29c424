import type { TestPerson } from '@shoal/testing';
import { as, open, playHistory, shared } from '../history/history.scene';
import { openBid, RANDOM_ID } from '../proposals.scene';
import { askCited, cite, cited, edit, endGrant, evidenceOf, inDays, plantCertificate, plantExpert, plantReference, share, type Thing } from './evidence.scene';

const scene = playHistory();
const crew = (name: '나루' | '다온' | '가온' | '새봄') => scene().crews[name];
const BY_HAND = (thing: Thing, version = 1) => ({ evidenceId: thing.id, version });
/** What a block says of something that is not shared: nothing. */
const CLOSED = { thing: null, own: null };
const readers = (): TestPerson[] => [crew('나루').admin, crew('다온').member, crew('가온').admin];

describe('a block', () => {
  it('shows to everybody in the bid the same of what its owner shares with the bid', async () => {
    const [reference, certificate, expert] = [await plantReference(scene(), crew('나루')), await plantCertificate(scene(), crew('나루'), inDays(90)), await plantExpert(scene(), crew('나루'), inDays(90))];
    for (const thing of [reference, certificate, expert]) await share(crew('나루').admin, thing, { bidId: scene().bidId });
    const shown = await Promise.all(readers().map(async (person) => (await cited(scene(), person, reference, certificate, expert)).map(({ thing }) => thing)));
    expect(shown[1]).toEqual(shown[0]);
    expect(shown[2]).toEqual(shown[0]);
    expect(shown[0]).toMatchObject([
      { title: reference.title, version: 1, problem: null, reference: { buyerName: '가람시', amount: '1240000000', creditedAmount: '434000000', shareBasisPoints: 3500 }, certificate: null, expert: null },
      { certificate: { number: 'DP-77', validity: 'VALID', validOn: inDays(6) }, problem: null },
      { expert: { roleName: 'IT아키텍트', careerYears: 12, name: '한소라' }, problem: null },
    ]);
    const looks = await scene().server.database.query<{ person_id: string; what: string }>('SELECT DISTINCT person_id, what FROM evidence_looks WHERE evidence_id = $1', [reference.id]);
    expect(looks.rows.map(({ person_id, what }) => [person_id, what]).sort()).toEqual([[crew('다온').member.id, 'proposal'], [crew('가온').admin.id, 'proposal']].sort());
  });

  it('is closed, as for a thing that does not exist, for what is private, granted to the reader’s firm only, or granted to the rival bid', async () => {
    const [hidden, named, rivals] = [await plantReference(scene(), crew('새봄')), await plantReference(scene(), crew('새봄')), await plantReference(scene(), crew('새봄'))];
    await share(crew('새봄').admin, named, { firmId: crew('나루').firm.id });
    const rivalBid = await scene().server.database.query<{ bid_id: string }>('SELECT bid_id FROM proposals WHERE id = $1', [scene().rivalProposalId]);
    await share(crew('새봄').admin, rivals, { bidId: rivalBid.rows[0]!.bid_id });
    for (const person of readers())
      for (const { id: _, ...answer } of await cited(scene(), person, hidden, named, rivals, { id: RANDOM_ID, title: '' })) expect(answer).toEqual(CLOSED);
    // The grant itself stands: elsewhere 나루 reads it.
    expect((await as(crew('나루').admin).graphql('query ($id: ID!) { evidence(id: $id) { id } }', { id: named.id })).codes).toEqual([]);
  });

  it('tells the owner which of its own things the others do not see', async () => {
    const own = await plantReference(scene(), crew('다온'));
    expect(await cited(scene(), crew('다온').member, own)).toEqual([{ id: own.id, thing: null, own: { kind: 'REFERENCE', title: own.title, mayShare: false } }]);
    expect((await cited(scene(), crew('다온').admin, own))[0]).toMatchObject({ thing: null, own: { mayShare: true } });
    expect((await cited(scene(), crew('나루').admin, own))[0]).toMatchObject(CLOSED);
  });

  it('shows what the cooperative sees, also of a firm outside the bid, until that firm leaves or throws it away', async () => {
    const [open_, gone] = [await plantReference(scene(), crew('새봄'), { visibility: 'cooperative' }), await plantReference(scene(), crew('새봄'), { visibility: 'cooperative' })];
    const stand = (membership: string) => scene().server.database.query('UPDATE firms SET membership = $2 WHERE id = $1', [crew('새봄').firm.id, membership]);
    await scene().server.database.query('UPDATE evidence SET removed_at = now() WHERE id = $1', [gone.id]);
    const seen = async () => (await cited(scene(), crew('가온').member, open_, gone)).map(({ thing }) => thing?.title);
    expect(await seen()).toEqual([open_.title, undefined]);
    await stand('left');
    expect(await seen()).toEqual([undefined, undefined]);
    await stand('member');
    expect(await seen()).toEqual([open_.title, undefined]);
  });

  it('closes at once when the grant ends, by hand or by its day', async () => {
    const thing = await plantReference(scene(), crew('나루'));
    const id = await share(crew('나루').admin, thing, { bidId: scene().bidId });
    const title = async () => (await cited(scene(), crew('다온').member, thing))[0]?.thing?.title;
    expect(await title()).toBe(thing.title);
    await endGrant(crew('나루').admin, id);
    expect(await title()).toBeUndefined();
    await share(crew('나루').admin, thing, { bidId: scene().bidId, until: inDays(0) });
    expect(await title()).toBe(thing.title);
    await scene().server.database.query(`UPDATE evidence_grants SET until = $2 WHERE evidence_id = $1`, [thing.id, inDays(-1)]);
    expect(await title()).toBeUndefined();
  });

  it('closes when its owner leaves the bid, and when the bid is over', async () => {
    const tender = await scene().server.database.query<{ tender_id: string }>('SELECT tender_id FROM bids WHERE id = $1', [scene().bidId]);
    const other = await scene().server.factory.cooperative('따로').then(() => scene().server.as(crew('나루').admin).ask<{ createTender: { id: string } }>('mutation ($input: CreateTenderInput!) { createTender(input: $input) { id } }', { input: { number: 'T-2', title: '다른 공고', jointMethods: ['JOINT'], closesAt: new Date(Date.now() + 9 * 86_400_000).toISOString() } }));
    expect(other.createTender.id).not.toBe(tender.rows[0]!.tender_id);
    const { bidId, proposalId } = await openBid(scene().server, other.createTender.id, crew('나루'), [crew('다온'), crew('가온')]);
    const [ours, theirs] = [await plantReference(scene(), crew('나루')), await plantReference(scene(), crew('다온'))];
    await share(crew('나루').admin, ours, { bidId });
    await share(crew('다온').admin, theirs, { bidId });
    const titles = async () => (await askCited(scene(), crew('가온').member, [ours.id, theirs.id], proposalId)).data?.citedEvidence.map(({ thing }) => thing?.title);
    expect(await titles()).toEqual([ours.title, theirs.title]);
    await scene().server.as(crew('다온').admin).ask('mutation ($input: WithdrawParticipationInput!) { withdrawParticipation(input: $input) { bid { id } } }', { input: { bidId, firmId: crew('다온').firm.id } });
    expect(await titles()).toEqual([ours.title, undefined]);
    expect((await askCited(scene(), crew('다온').admin, [ours.id], proposalId)).codes).toEqual(['NOT_FOUND']);
    await scene().server.database.query(`UPDATE bids SET stage = 'result' WHERE id = $1`, [bidId]);
    expect(await titles()).toEqual([undefined, undefined]);
  });

  it('names an expert only while a consent holds, also to the own firm, and says when none holds on the day that counts', async () => {
    const [holding, ending, ended, never] = [await plantExpert(scene(), crew('나루'), inDays(30)), await plantExpert(scene(), crew('나루'), inDays(2)), await plantExpert(scene(), crew('나루'), inDays(-1)), await plantExpert(scene(), crew('나루'), null)];
    for (const thing of [holding, ending, ended, never]) await share(crew('나루').admin, thing, { bidId: scene().bidId });
    for (const person of [crew('나루').member, crew('가온').member])
      expect((await cited(scene(), person, holding, ending, ended, never)).map(({ thing }) => [thing?.expert?.name, thing?.problem])).toEqual([['한소라', null], ['한소라', 'CONSENT_MISSING'], [null, 'CONSENT_MISSING'], [null, 'CONSENT_MISSING']]);
  });
});

describe('outside of the bid', () => {
  it('nothing is answered, by the policy or without it', async () => {
    const thing = await plantReference(scene(), crew('나루'));
    await share(crew('나루').admin, thing, { bidId: scene().bidId });
    const outside = [crew('새봄').admin, scene().stranger, scene().office];
    for (const person of outside) expect((await askCited(scene(), person, [thing.id])).codes).toEqual(['NOT_FOUND']);
    expect((await askCited(scene(), crew('나루').admin, [thing.id], RANDOM_ID)).errors).toEqual((await askCited(scene(), crew('새봄').admin, [thing.id])).errors);
    const secret = await plantReference(scene(), crew('새봄'));
    await scene().server.withoutPolicy(async () => {
      for (const person of outside) expect((await askCited(scene(), person, [thing.id])).codes).toEqual(['NOT_FOUND']);
      expect((await cited(scene(), crew('나루').admin, secret))[0]).toMatchObject(CLOSED);
      // Nor does asking by way of one's own bid.
      expect((await askCited(scene(), crew('새봄').admin, [thing.id], scene().rivalProposalId)).data?.citedEvidence[0]).toMatchObject(CLOSED);
    });
  });

  it('takes at most a hundred ids, each of them one', async () => {
    expect((await askCited(scene(), crew('나루').admin, Array.from({ length: 101 }, () => RANDOM_ID))).codes).toEqual(['INVALID_INPUT']);
    expect((await askCited(scene(), crew('나루').admin, ['x'])).codes).toEqual(['INVALID_INPUT']);
  });
});

describe('the citations of a section', () => {
  it('are read from the stored text: risks are counted, and what a hand writes of a rival’s thing is as withdrawn as nothing', async () => {
    const section = await shared();
    const [fine, changed, expired, secret] = [await plantReference(scene(), crew('나루')), await plantReference(scene(), crew('나루')), await plantCertificate(scene(), crew('나루'), inDays(3)), await plantReference(scene(), crew('새봄'))];
    for (const thing of [fine, changed, expired]) await share(crew('나루').admin, thing, { bidId: scene().bidId });
    const nothing = { id: RANDOM_ID, title: '' };
    await cite(scene(), crew('다온').member, section, BY_HAND(fine), BY_HAND(changed), BY_HAND(expired), BY_HAND(secret), BY_HAND(nothing));
    await edit(scene(), changed);
    for (const person of readers()) {
      const { evidence } = await evidenceOf(person, section);
      expect(evidence).toMatchObject({ cited: 5, atRisk: 4, withdrawn: 2, expired: 1, changed: 1 });
      expect(evidence?.citations.map(({ risk }) => risk)).toEqual([null, 'CHANGED', 'EXPIRED', 'WITHDRAWN', 'WITHDRAWN']);
      expect(evidence?.citations.slice(3).map(({ thing }) => thing)).toEqual([null, null]);
    }
    // Nobody's writing, but the section is no longer empty.
    const { rows } = await scene().server.database.query('SELECT characters, state FROM sections WHERE id = $1', [section.id]);
    expect(rows).toEqual([{ characters: 0, state: 'writing' }]);
  });

  it('are none where the attributes name no thing, and the text is taken all the same', async () => {
    const section = await shared();
    const thing = await plantReference(scene(), crew('나루'), { visibility: 'cooperative' });
    await cite(scene(), crew('나루').member, section, { evidenceId: `${thing.id}' OR true` }, { evidenceId: thing.id, version: -1 }, {}, { evidenceId: { $ne: null }, version: 1 }, { ...BY_HAND(thing), title: '몰래' });
    expect((await evidenceOf(crew('가온').member, section)).evidence).toMatchObject({ cited: 1, atRisk: 0 });
  });

  it('are there for those who read the text, and for the owner’s page only as far as the owner reads it', async () => {
    const closed = await open({ ownerFirmId: crew('다온').firm.id, readers: 'OWNER' });
    const section = await shared();
    const thing = await plantReference(scene(), crew('나루'));
    await share(crew('나루').admin, thing, { bidId: scene().bidId });
    await cite(scene(), crew('다온').member, closed, BY_HAND(thing));
    await cite(scene(), crew('다온').member, section, BY_HAND(thing), BY_HAND(thing));
    expect((await evidenceOf(crew('나루').admin, closed)).evidence).toBeNull();
    expect((await evidenceOf(crew('다온').admin, closed)).evidence).toMatchObject({ cited: 1 });
    const CITED_IN = 'query ($id: ID!) { evidence(id: $id) { citedIn { id bid { id } } } }';
    const citedIn = async (person: TestPerson) => (await as(person).ask<{ evidence: { citedIn: { id: string }[] | null } }>(CITED_IN, { id: thing.id })).evidence.citedIn;
    expect(await citedIn(crew('나루').member)).toEqual([{ id: section.id, bid: { id: scene().bidId } }]);
    expect(await citedIn(crew('가온').member)).toBeNull();
    await scene().server.withoutPolicy(async () => {
      expect((await evidenceOf(crew('나루').admin, closed)).evidence).toBeNull();
      expect(await citedIn(crew('나루').admin)).toHaveLength(1);
      expect(await citedIn(crew('가온').member)).toHaveLength(1);
    });
  });

  it('tell an owner nothing of a rival bid that cites what the cooperative sees', async () => {
    const section = await shared();
    const thing = await plantReference(scene(), crew('새봄'), { visibility: 'cooperative' });
    await cite(scene(), crew('나루').member, section, BY_HAND(thing));
    expect((await evidenceOf(crew('나루').admin, section)).evidence).toMatchObject({ cited: 1, atRisk: 0 });
    const { evidence } = await as(crew('새봄').admin).ask<{ evidence: { citedIn: unknown } }>('query ($id: ID!) { evidence(id: $id) { citedIn { id } } }', { id: thing.id });
    expect(evidence.citedIn).toEqual([]);
  });
});

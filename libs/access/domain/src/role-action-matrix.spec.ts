import { ACTIONS_LEFT_TO } from './standing';
import { type Action, ACTIONS, type Actor, allows, type BidFacts, type ComplianceFacts, decide, type EvidenceFacts, type FactsByAction, type OpinionFacts, type SectionFacts } from './index';

const COOPERATIVE = 'coop';
const actor = (personId: string, firmId: string | null, role: Actor['role'], cooperativeId = COOPERATIVE): Actor => ({ personId, firmId, role, cooperativeId, membership: firmId === null ? null : 'member' });

const ACTORS: Readonly<Record<string, Actor>> = {
  office: actor('office', null, 'office'),
  'lead admin': actor('lead-admin', 'lead', 'admin'),
  'lead member': actor('lead-member', 'lead', 'member'),
  'owner admin': actor('owner-admin', 'owner', 'admin'),
  'owner member': actor('owner-member', 'owner', 'member'),
  'named writer': actor('writer', 'partner', 'member'),
  'partner admin': actor('partner-admin', 'partner', 'admin'),
  'partner member': actor('partner-member', 'partner', 'member'),
  'invited admin': actor('invited-admin', 'invited', 'admin'),
  'invited member': actor('invited-member', 'invited', 'member'),
  'declined admin': actor('declined-admin', 'declined', 'admin'),
  'withdrawn admin': actor('withdrawn-admin', 'withdrawn', 'admin'),
  'rival lead': actor('rival', 'rival', 'admin'),
  'owner admin, suspended': { ...actor('owner-admin', 'owner', 'admin'), membership: 'suspended' },
  'owner admin, left': { ...actor('owner-admin', 'owner', 'admin'), membership: 'left' },
  'other cooperative': actor('other', 'lead', 'admin', 'elsewhere'),
};

const BID: BidFacts = {
  cooperativeId: COOPERATIVE,
  leadFirmId: 'lead',
  openedByFirmId: 'lead',
  participations: [
    { firmId: 'lead', state: 'accepted' },
    { firmId: 'owner', state: 'accepted' },
    { firmId: 'partner', state: 'accepted' },
    { firmId: 'invited', state: 'invited' },
    { firmId: 'declined', state: 'declined' },
    { firmId: 'withdrawn', state: 'withdrawn' },
  ],
};
const LEADERLESS: BidFacts = { ...BID, participations: BID.participations.map((p) => (p.firmId === 'lead' ? { ...p, state: 'withdrawn' } : p)) };
const section = (readers: SectionFacts['readers'], state: SectionFacts['state'] = 'writing'): SectionFacts => ({ bid: BID, ownerFirmId: 'owner', readers, writerIds: ['writer'], state });
const item = (ownerFirmId: string | null): ComplianceFacts => ({ bid: BID, ownerFirmId, writerIds: ['writer'] });
const evidence = (facts: Partial<EvidenceFacts>): EvidenceFacts => ({ cooperativeId: COOPERATIVE, firmId: 'owner', visibility: 'private', review: 'none', isRemoved: false, grantedFirmIds: [], ...facts });
const opinion = (state: OpinionFacts['state']): OpinionFacts => ({ cooperativeId: COOPERATIVE, openedByFirmId: 'owner', joinedFirmIds: ['owner', 'partner'], state });
const EVIDENCE_ACTIONS: readonly Action[] = ['evidence.read', 'evidence.change', 'evidence.share', 'evidence.remove', 'evidence.review'];

const situationsOf = (action: Action): readonly (readonly [string, FactsByAction[Action]])[] => {
  if (action.startsWith('section.')) {
    return [
      ['consortium', section('consortium')],
      ['owner_and_lead', section('owner_and_lead')],
      ['owner', section('owner')],
      ['confirmed', section('consortium', 'confirmed')],
    ];
  }
  if (action === 'compliance.assign' || action === 'compliance.answer') {
    return [
      ['of owner', item('owner')],
      ['nobody’s', item(null)],
    ];
  }
  if (action.startsWith('opinion.') && action !== 'opinion.read' && action !== 'opinion.open') {
    return [
      ['being written', opinion('draft')],
      ['ready', opinion('ready')],
      ['handed in', opinion('handed_in')],
    ];
  }
  if (action === 'clause.changeComment') return [['of a member of owner', { cooperativeId: COOPERATIVE, authorId: 'owner-member' }]];
  if (action === 'bid.chooseLead') {
    return [
      ['with its lead', BID],
      ['the lead left', LEADERLESS],
    ];
  }
  if (['bid.read', 'bid.manage', 'participation.answer', 'participation.leave', 'proposal.read', 'outline.change', 'compliance.read', 'compliance.distribute', 'compliance.confirm'].includes(action)) return [['', BID]];
  if (EVIDENCE_ACTIONS.includes(action)) {
    return [
      ['private', evidence({})],
      ['for the cooperative', evidence({ visibility: 'cooperative' })],
      ['granted to partner', evidence({ grantedFirmIds: ['partner'] })],
      ['private, sent to the office', evidence({ review: 'requested' })],
      ['for the cooperative, removed', evidence({ visibility: 'cooperative', review: 'verified', isRemoved: true, grantedFirmIds: ['partner'] })],
    ];
  }
  if (action === 'evidence.answerPart') return [['granted to partner, the part of partner', { ...evidence({ grantedFirmIds: ['partner'] }), participantFirmId: 'partner' }]];
  if (['firm.read', 'firm.update', 'person.invite', 'evidence.create', 'evidence.exchange', 'evidence.export'].includes(action)) return [['firm: owner', { cooperativeId: COOPERATIVE, firmId: 'owner' }]];
  if (['person.resetPassword', 'person.suspend', 'person.appoint'].includes(action)) {
    return [
      ['a member of owner', { cooperativeId: COOPERATIVE, firmId: 'owner', personId: 'owner-member' }],
      ['the administrator of owner', { cooperativeId: COOPERATIVE, firmId: 'owner', personId: 'owner-admin' }],
      ['the office', { cooperativeId: COOPERATIVE, firmId: null, personId: 'office-colleague' }],
    ];
  }
  return [['', { cooperativeId: COOPERATIVE }]];
};

const GLYPH = { allow: 'yes', forbidden: 'no', hidden: '-' } as const;

describe('the policy', () => {
  it('is the committed matrix of role × action (yes: allowed, no: seen but not allowed, -: as if it did not exist)', () => {
    const rows = ACTIONS.flatMap((action) =>
      situationsOf(action).map(([situation, facts]) => {
        const cells = Object.entries(ACTORS).map(([name, who]) => `${name}: ${GLYPH[decide(who, action, facts)]}`);
        return `${action}${situation ? ` (${situation})` : ''}\n    ${cells.join(' | ')}`;
      }),
    );
    expect(`\n${rows.join('\n')}\n`).toMatchSnapshot();
  });

  it('hides everything of a cooperative from another one', () => {
    for (const action of ACTIONS) for (const [, facts] of situationsOf(action)) expect(decide(actor('x', 'lead', 'admin', 'elsewhere'), action, facts)).toBe('hidden');
  });

  it('lets the firm that opened the bid manage it only until the lead has accepted', () => {
    const waiting: BidFacts = { ...BID, openedByFirmId: 'owner', participations: BID.participations.map((p) => (p.firmId === 'lead' ? { ...p, state: 'invited' } : p)) };
    expect(allows(actor('owner-admin', 'owner', 'admin'), 'bid.manage', waiting)).toBe(true);
    expect(allows(actor('lead-admin', 'lead', 'admin'), 'bid.manage', waiting)).toBe(false);
    const accepted: BidFacts = { ...BID, openedByFirmId: 'owner' };
    expect(allows(actor('owner-admin', 'owner', 'admin'), 'bid.manage', accepted)).toBe(false);
  });

  it('lets the members choose a lead only while nobody manages the bid', () => {
    const partner = actor('partner-admin', 'partner', 'admin');
    expect(allows(partner, 'bid.chooseLead', LEADERLESS)).toBe(true);
    // The firm that opened the bid stands in for the lead.
    expect(allows(partner, 'bid.chooseLead', { ...LEADERLESS, openedByFirmId: 'owner' })).toBe(false);
    expect(allows(partner, 'bid.manage', LEADERLESS)).toBe(false);
  });

  it('does not let a named writer of a firm that left read on', () => {
    const left: SectionFacts = { ...section('consortium'), bid: { ...BID, participations: BID.participations.map((p) => (p.firmId === 'partner' ? { ...p, state: 'withdrawn' } : p)) } };
    expect(decide(actor('writer', 'partner', 'member'), 'section.read', left)).toBe('hidden');
  });

  it('names in what is left to a restricted firm only actions that there are', () => {
    for (const left of Object.values(ACTIONS_LEFT_TO)) expect([...left].filter((name) => !ACTIONS.includes(name as Action))).toEqual([]);
  });

  it('leaves a suspended firm’s people what they read and takes all that they write', () => {
    const member = actor('owner-admin', 'owner', 'admin');
    for (const action of ACTIONS) {
      for (const [, facts] of situationsOf(action)) {
        const decision = decide({ ...member, membership: 'suspended' }, action, facts);
        expect([decide(member, action, facts), 'forbidden']).toContain(decision);
        expect(allows({ ...member, membership: 'left' }, action, facts) && !allows(member, action, facts)).toBe(false);
      }
    }
    expect(decide({ ...member, membership: 'suspended' }, 'section.write', section('consortium'))).toBe('forbidden');
    expect(decide({ ...member, membership: 'left' }, 'section.read', section('consortium'))).toBe('hidden');
    expect(decide({ ...member, membership: 'left' }, 'evidence.read', evidence({ firmId: 'partner', visibility: 'cooperative' }))).toBe('hidden');
    expect(decide({ ...member, membership: 'left' }, 'evidence.read', evidence({}))).toBe('allow');
  });
});

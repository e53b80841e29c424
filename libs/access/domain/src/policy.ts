import type { Actor } from './actor';
import type { BidFacts, CooperativeFacts, FirmFacts, PersonFacts, SectionFacts } from './facts';

/** Every action of the product with the facts that decide it. */
export interface FactsByAction {
  'cooperative.read': CooperativeFacts;
  'cooperative.removeDemo': CooperativeFacts;
  'firm.read': FirmFacts;
  'firm.update': FirmFacts;
  'firm.admit': CooperativeFacts;
  'person.read': CooperativeFacts;
  'person.invite': FirmFacts;
  'person.resetPassword': PersonFacts;
  'account.use': CooperativeFacts;
  'tender.read': CooperativeFacts;
  'tender.import': CooperativeFacts;
  'tender.update': CooperativeFacts;
  'bid.open': CooperativeFacts;
  'bid.read': BidFacts;
  'bid.manage': BidFacts;
  'participation.answer': BidFacts;
  'participation.leave': BidFacts;
  'proposal.read': BidFacts;
  'outline.change': BidFacts;
  'section.read': SectionFacts;
  'section.write': SectionFacts;
  'section.changeState': SectionFacts;
  'section.assign': SectionFacts;
  'section.history': SectionFacts;
  'section.nameVersion': SectionFacts;
  'section.restoreVersion': SectionFacts;
}

export type Action = keyof FactsByAction;

/** `hidden`: answer as if it did not exist; `forbidden`: seen, but not allowed. */
export type Decision = 'allow' | 'forbidden' | 'hidden';

type Rule<A extends Action> = (actor: Actor, facts: FactsByAction[A]) => Decision;

const sameCooperative = (actor: Actor, facts: CooperativeFacts): boolean => actor.cooperativeId === facts.cooperativeId;
const stateOf = (actor: Actor, bid: BidFacts) =>
  sameCooperative(actor, bid) && actor.firmId !== null ? bid.participations.find((p) => p.firmId === actor.firmId)?.state : undefined;

const inCooperative = (actor: Actor, facts: CooperativeFacts): Decision => (sameCooperative(actor, facts) ? 'allow' : 'hidden');
const when = (visible: Decision, allowed: boolean): Decision => (visible !== 'allow' ? visible : allowed ? 'allow' : 'forbidden');

const readBid: Rule<'bid.read'> = (actor, bid) => {
  const state = stateOf(actor, bid);
  return state === 'invited' || state === 'accepted' ? 'allow' : 'hidden';
};
const readProposal: Rule<'proposal.read'> = (actor, bid) => (stateOf(actor, bid) === 'accepted' ? 'allow' : 'hidden');

const managingFirm = (bid: BidFacts): string =>
  bid.participations.some((p) => p.firmId === bid.leadFirmId && p.state === 'accepted') ? bid.leadFirmId : bid.openedByFirmId;
const manageBid: Rule<'bid.manage'> = (actor, bid) =>
  when(readBid(actor, bid), actor.role === 'admin' && stateOf(actor, bid) === 'accepted' && actor.firmId === managingFirm(bid));

const readSection = (actor: Actor, section: SectionFacts): Decision => {
  const bid = readProposal(actor, section.bid);
  if (bid !== 'allow') return bid;
  const owner = actor.firmId === section.ownerFirmId || section.writerIds.includes(actor.personId);
  const lead = actor.firmId === section.bid.leadFirmId;
  const allowed = owner || section.readers === 'consortium' || (section.readers === 'owner_and_lead' && lead);
  return allowed ? 'allow' : 'forbidden';
};

const writeSection = (actor: Actor, section: SectionFacts): Decision =>
  when(
    readSection(actor, section),
    section.state !== 'confirmed' && (actor.firmId === section.ownerFirmId || section.writerIds.includes(actor.personId)),
  );

const RULES: { readonly [A in Action]: Rule<A> } = {
  'cooperative.read': inCooperative,
  'cooperative.removeDemo': (actor, facts) => when(inCooperative(actor, facts), actor.role === 'office'),
  'firm.read': inCooperative,
  'firm.update': (actor, firm) => when(inCooperative(actor, firm), actor.role === 'admin' && actor.firmId === firm.firmId),
  'firm.admit': (actor, facts) => when(inCooperative(actor, facts), actor.role === 'office'),
  'person.read': inCooperative,
  'person.invite': (actor, firm) => when(inCooperative(actor, firm), actor.role === 'admin' && actor.firmId === firm.firmId),
  // Whoever makes a link could use it: so only people who see the same things anyway, and the office never for a firm.
  'person.resetPassword': (actor, person) =>
    when(inCooperative(actor, person), actor.role !== 'member' && actor.firmId === person.firmId && actor.personId !== person.personId),
  'account.use': inCooperative,
  'tender.read': inCooperative,
  'tender.import': inCooperative,
  'tender.update': inCooperative,
  'bid.open': (actor, facts) => when(inCooperative(actor, facts), actor.role === 'admin' && actor.firmId !== null),
  'bid.read': readBid,
  'bid.manage': manageBid,
  'participation.answer': (actor, bid) => when(readBid(actor, bid), actor.role === 'admin' && stateOf(actor, bid) === 'invited'),
  'participation.leave': (actor, bid) =>
    when(readBid(actor, bid), actor.role === 'admin' && stateOf(actor, bid) === 'accepted' && actor.firmId !== bid.leadFirmId),
  'proposal.read': readProposal,
  'outline.change': (actor, bid) => when(readProposal(actor, bid), manageBid(actor, bid) === 'allow'),
  'section.read': readSection,
  'section.write': writeSection,
  'section.changeState': (actor, section) =>
    when(
      readSection(actor, section),
      actor.firmId === section.ownerFirmId || section.writerIds.includes(actor.personId) || manageBid(actor, section.bid) === 'allow',
    ),
  // Who decides on readers, writers and owner must read the text already: nobody opens a closed section to oneself.
  'section.assign': (actor, section) =>
    when(
      readSection(actor, section),
      (actor.role === 'admin' && actor.firmId === section.ownerFirmId) || manageBid(actor, section.bid) === 'allow',
    ),
  // Who reads the text reads what it was: a section that opens to more readers opens with its history.
  'section.history': readSection,
  'section.nameVersion': writeSection,
  'section.restoreVersion': writeSection,
};

export const ACTIONS = Object.keys(RULES) as Action[];

/** Pure and total; what no rule allows is refused. */
export const decide = <A extends Action>(actor: Actor, action: A, facts: FactsByAction[A]): Decision => RULES[action](actor, facts);

export const allows = <A extends Action>(actor: Actor, action: A, facts: FactsByAction[A]): boolean => decide(actor, action, facts) === 'allow';

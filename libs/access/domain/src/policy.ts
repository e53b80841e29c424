import type { Actor } from './actor';
import type { BidFacts, ClauseCommentFacts, ComplianceFacts, CooperativeFacts, EvidenceFacts, EvidencePartFacts, FirmFacts, OpinionFacts, PersonFacts, SectionFacts } from './facts';
import { isOutside, restrictionOf } from './standing';

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
  'person.suspend': PersonFacts;
  'person.appoint': PersonFacts;
  'account.use': CooperativeFacts;
  'tender.read': CooperativeFacts;
  'tender.import': CooperativeFacts;
  'tender.update': CooperativeFacts;
  'rfp.bringIn': CooperativeFacts;
  'requirement.read': CooperativeFacts;
  'requirement.review': CooperativeFacts;
  'clause.read': CooperativeFacts;
  'clause.find': CooperativeFacts;
  'clause.dismiss': CooperativeFacts;
  'clause.discuss': CooperativeFacts;
  'clause.changeComment': ClauseCommentFacts;
  'opinion.read': CooperativeFacts;
  'opinion.open': CooperativeFacts;
  'opinion.join': OpinionFacts;
  'opinion.leave': OpinionFacts;
  'opinion.write': OpinionFacts;
  'opinion.settle': OpinionFacts;
  'opinion.schedule': OpinionFacts;
  'opinion.withdraw': OpinionFacts;
  'opinion.handIn': OpinionFacts;
  'opinion.recordReply': OpinionFacts;
  'bid.open': CooperativeFacts;
  'bid.read': BidFacts;
  'bid.manage': BidFacts;
  'bid.chooseLead': BidFacts;
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
  'compliance.read': BidFacts;
  'compliance.distribute': BidFacts;
  'compliance.assign': ComplianceFacts;
  'compliance.answer': ComplianceFacts;
  'compliance.confirm': BidFacts;
  'evidence.list': CooperativeFacts;
  'evidence.read': EvidenceFacts;
  'evidence.create': FirmFacts;
  'evidence.change': EvidenceFacts;
  'evidence.share': EvidenceFacts;
  'evidence.remove': EvidenceFacts;
  'evidence.review': EvidenceFacts;
  'evidence.answerPart': EvidencePartFacts;
  'evidence.exchange': FirmFacts;
  'evidence.export': FirmFacts;
  'registry.maintain': CooperativeFacts;
  'registry.oversee': CooperativeFacts;
  'membership.decide': CooperativeFacts;
  'audit.read': CooperativeFacts;
  'notification.use': CooperativeFacts;
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
/** The lead has left and so has the firm that would stand in for it: nobody manages the bid until its members have chosen another. */
const isLeaderless = (bid: BidFacts): boolean => !bid.participations.some((p) => p.firmId === managingFirm(bid) && p.state === 'accepted');
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

const readEvidence: Rule<'evidence.read'> = (actor, evidence) => {
  if (!sameCooperative(actor, evidence)) return 'hidden';
  if (actor.firmId === evidence.firmId) return 'allow';
  if (evidence.isRemoved) return 'hidden';
  const granted = actor.firmId !== null && evidence.grantedFirmIds.includes(actor.firmId);
  // The office sees what it was asked to check, and what everybody sees.
  const asked = actor.role === 'office' && evidence.review !== 'none';
  return evidence.visibility === 'cooperative' || granted || asked ? 'allow' : 'hidden';
};
/** Who can take part in a review at all, known without asking what is shared with whom: most rows of a list are other firms'. */
export const mayTakePartInReview = (actor: Pick<Actor, 'firmId' | 'role'>, ownerFirmId: string): boolean => actor.firmId === ownerFirmId || actor.role === 'office';

const ownEvidence = (actor: Actor, evidence: EvidenceFacts, mayMember: boolean): Decision =>
  when(readEvidence(actor, evidence), actor.firmId === evidence.firmId && (mayMember || actor.role === 'admin'));

/** Whose opinion it is: the office, which hands it in, and the firms that have said they write it. */
const takesPart = (actor: Actor, opinion: OpinionFacts): boolean => actor.role === 'office' || (actor.firmId !== null && opinion.joinedFirmIds.includes(actor.firmId));
const isWaiting = ({ state }: OpinionFacts): boolean => state === 'draft' || state === 'ready';
const byOffice = (actor: Actor, opinion: OpinionFacts): Decision => when(inCooperative(actor, opinion), actor.role === 'office');

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
  'person.suspend': (actor, person) =>
    when(inCooperative(actor, person), actor.personId !== person.personId && (actor.role === 'office' || (actor.role === 'admin' && actor.firmId === person.firmId))),
  // The way back for a firm whose only administrator is gone: somebody who is in the firm already, never a new login.
  'person.appoint': (actor, person) => when(inCooperative(actor, person), actor.role === 'office' && person.firmId !== null),
  'account.use': inCooperative,
  'tender.read': inCooperative,
  'tender.import': inCooperative,
  'tender.update': inCooperative,
  // An RFP is public as its notice is: whoever may bring a tender up to date sees to its requirements.
  'rfp.bringIn': inCooperative,
  'requirement.read': inCooperative,
  'requirement.review': inCooperative,
  // A clause stands in a public RFP, and what firms say about it they say to the whole cooperative, by name.
  'clause.read': inCooperative,
  'clause.find': inCooperative,
  'clause.dismiss': inCooperative,
  'clause.discuss': inCooperative,
  'clause.changeComment': (actor, comment) => when(inCooperative(actor, comment), comment.authorId === actor.personId),
  // An opinion is written openly: it goes to the buyer in the cooperative's name and is public from then on.
  'opinion.read': inCooperative,
  // Whoever opens or joins shows that the firm looks at this tender: its administrators decide that.
  'opinion.open': (actor, facts) => when(inCooperative(actor, facts), actor.role !== 'member'),
  'opinion.join': (actor, opinion) => when(inCooperative(actor, opinion), actor.role === 'admin' && isWaiting(opinion) && !takesPart(actor, opinion)),
  'opinion.leave': (actor, opinion) => when(inCooperative(actor, opinion), actor.role === 'admin' && isWaiting(opinion) && takesPart(actor, opinion)),
  'opinion.write': (actor, opinion) => when(inCooperative(actor, opinion), opinion.state === 'draft' && takesPart(actor, opinion)),
  'opinion.settle': (actor, opinion) => when(inCooperative(actor, opinion), isWaiting(opinion) && takesPart(actor, opinion)),
  'opinion.schedule': (actor, opinion) => when(inCooperative(actor, opinion), isWaiting(opinion) && (actor.role === 'office' || (actor.role === 'admin' && takesPart(actor, opinion)))),
  'opinion.withdraw': (actor, opinion) =>
    when(inCooperative(actor, opinion), actor.role === 'office' || (actor.role === 'admin' && actor.firmId === opinion.openedByFirmId && isWaiting(opinion))),
  'opinion.handIn': byOffice,
  'opinion.recordReply': byOffice,
  'bid.open': (actor, facts) => when(inCooperative(actor, facts), actor.role === 'admin' && actor.firmId !== null),
  'bid.read': readBid,
  'bid.manage': manageBid,
  // Members choose their representative among themselves: (계약예규) 공동계약운용요령 §4①.
  'bid.chooseLead': (actor, bid) => when(readBid(actor, bid), actor.role === 'admin' && stateOf(actor, bid) === 'accepted' && isLeaderless(bid)),
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
  'compliance.read': (actor, bid) => readProposal(actor, bid),
  // Requirements are given to firms by whoever manages the bid, and to people by the administrators of their own firm.
  'compliance.distribute': (actor, bid) => when(readProposal(actor, bid), manageBid(actor, bid) === 'allow'),
  'compliance.assign': (actor, item) => when(readProposal(actor, item.bid), actor.role === 'admin' && actor.firmId === item.ownerFirmId),
  'compliance.answer': (actor, item) =>
    when(readProposal(actor, item.bid), actor.firmId === item.ownerFirmId || item.writerIds.includes(actor.personId) || manageBid(actor, item.bid) === 'allow'),
  'compliance.confirm': (actor, bid) => when(readProposal(actor, bid), manageBid(actor, bid) === 'allow'),
  'evidence.list': inCooperative,
  'evidence.read': readEvidence,
  'evidence.create': (actor, firm) => when(inCooperative(actor, firm), actor.firmId === firm.firmId),
  'evidence.change': (actor, evidence) => ownEvidence(actor, evidence, true),
  // Who gets to see a firm's evidence is its administrators' decision.
  'evidence.share': (actor, evidence) => ownEvidence(actor, evidence, false),
  'evidence.remove': (actor, evidence) => ownEvidence(actor, evidence, false),
  'evidence.review': (actor, evidence) => when(readEvidence(actor, evidence), actor.role === 'office' && evidence.review !== 'none' && !evidence.isRemoved),
  // A firm's word about its own part is its administrators'.
  'evidence.answerPart': (actor, part) => when(readEvidence(actor, part), actor.role === 'admin' && actor.firmId !== null && actor.firmId === part.participantFirmId),
  'evidence.exchange': (actor, firm) => when(inCooperative(actor, firm), actor.role === 'admin' && actor.firmId === firm.firmId),
  // Whoever may bring in may take out; taking out stays when the firm is suspended or has left.
  'evidence.export': (actor, firm) => when(inCooperative(actor, firm), actor.role === 'admin' && actor.firmId === firm.firmId),
  'registry.maintain': (actor, facts) => when(inCooperative(actor, facts), actor.role === 'office'),
  'registry.oversee': (actor, facts) => when(inCooperative(actor, facts), actor.role === 'office'),
  'membership.decide': (actor, facts) => when(inCooperative(actor, facts), actor.role === 'office'),
  'audit.read': (actor, facts) => when(inCooperative(actor, facts), actor.role === 'office'),
  'notification.use': inCooperative,
};

export const ACTIONS = Object.keys(RULES) as Action[];

/** Bids, their texts and the evidence of others are not there for a firm that left. */
const hiddenFromLeft = (action: Action): boolean => /^(bid|participation|proposal|outline|section|compliance|tender|rfp|requirement|clause|opinion)\./.test(action) && action !== 'bid.open';

/** Pure and total; what no rule allows is refused, and what the standing of the actor's firm does not allow either. */
export const decide = <A extends Action>(actor: Actor, action: A, facts: FactsByAction[A]): Decision => {
  const decision = RULES[action](actor, facts);
  if (decision === 'hidden') return decision;
  if (isOutside(actor, facts)) return 'hidden';
  const restriction = restrictionOf(actor, action);
  if (restriction === 'left' && hiddenFromLeft(action)) return 'hidden';
  return restriction === null ? decision : 'forbidden';
};

export const allows = <A extends Action>(actor: Actor, action: A, facts: FactsByAction[A]): boolean => decide(actor, action, facts) === 'allow';

import { ParticipationEntity } from '@shoal/consortia-server';
import { FirmEntity } from '@shoal/firms-server';
import type { NewNotification, NotificationsService } from '@shoal/notifications-server';
import type { Work } from '@shoal/platform';
import { evidencePath, reviewPath } from '@shoal/references-domain';
import { type CertificateRemindersJob, EvidenceEntity, EvidenceGrantEntity, ReferenceParticipantEntity } from '@shoal/references-server';
import { daysAgo, type RegistryPlace } from './seed-registry-evidence';

/** Nobody looks for what is older. */
const RECENT_DAYS = 21;
/** What is older than this was read; what still waits for somebody is not. */
const READ_AFTER_DAYS = 4;
const HOUR_MS = 3_600_000;

interface Past {
  readonly at: Date;
  readonly isOpen: boolean;
  readonly notification: NewNotification;
}

/** What people would have been told of what stands in the registry, and the reminders of certificates as on any other morning. */
export const seedNotifications = async (work: Work, by: { readonly notifications: NotificationsService; readonly reminders: CertificateRemindersJob }, place: RegistryPlace): Promise<void> => {
  const { cooperativeId } = place.people;
  const firms = new Map((await work.manager.findBy(FirmEntity, { cooperativeId })).map((firm) => [firm.id, firm]));
  const evidence = new Map((await work.manager.findBy(EvidenceEntity, { cooperativeId })).map((one) => [one.id, one]));
  const parts = await work.manager.findBy(ReferenceParticipantEntity, { cooperativeId });
  const grants = await work.manager.findBy(EvidenceGrantEntity, { cooperativeId });
  const participations = await work.manager.findBy(ParticipationEntity, { cooperativeId, state: 'accepted' });
  const named = (firmId: string) => ({ firm: firms.get(firmId)?.name ?? '', firmEn: firms.get(firmId)?.nameEn ?? '' });
  const told = [...[...evidence.values()].flatMap((one) => ofReview(one, named)), ...parts.flatMap((part) => ofPart(part, evidence, grants, named)), ...grants.flatMap((grant) => ofGrant(grant, { evidence, parts, participations, named }))];
  const since = daysAgo(place, RECENT_DAYS);
  const readBefore = daysAgo(place, READ_AFTER_DAYS);
  for (const { at, isOpen, notification } of told.filter((one) => one.at > since)) await by.notifications.tellOfPast(work, notification, at, isOpen || at > readBefore ? null : new Date(at.getTime() + HOUR_MS));
  await by.reminders.remind(work, cooperativeId, place.today);
};

type Named = (firmId: string) => { readonly firm: string; readonly firmEn: string };

const ofReview = ({ id, kind, firmId, createdBy, title, reviewState, reviewRequestedAt, reviewedAt }: EvidenceEntity, named: Named): Past[] => {
  if (reviewState === 'requested' && reviewRequestedAt) return [{ at: reviewRequestedAt, isOpen: true, notification: { kind: 'review_requested', office: true, link: reviewPath(id), args: named(firmId) } }];
  if (!reviewedAt || (reviewState !== 'verified' && reviewState !== 'returned')) return [];
  return [{ at: reviewedAt, isOpen: reviewState === 'returned', notification: { kind: `review_${reviewState}`, firmId, personIds: [createdBy], link: evidencePath(kind, id), args: { title } } }];
};

/** Asked about its part when the reference was opened to it; the owner, when it disputes it. */
const ofPart = ({ referenceId, firmId, memberFirmId, state, answeredAt, grantId }: ReferenceParticipantEntity, evidence: ReadonlyMap<string, EvidenceEntity>, grants: readonly EvidenceGrantEntity[], named: Named): Past[] => {
  const at = state === 'waiting' ? grants.find(({ id }) => id === grantId)?.createdAt : answeredAt;
  const link = evidencePath('reference', referenceId);
  if (!memberFirmId || !at) return [];
  if (state === 'waiting') return [{ at, isOpen: true, notification: { kind: 'participation_part_to_confirm', firmId: memberFirmId, link, args: named(firmId) } }];
  const createdBy = evidence.get(referenceId)?.createdBy ?? '';
  return state === 'disputed' ? [{ at, isOpen: true, notification: { kind: 'participation_part_disputed', firmId, personIds: [createdBy], link, args: named(memberFirmId) } }] : [];
};

interface GrantPlace {
  readonly evidence: ReadonlyMap<string, EvidenceEntity>;
  readonly parts: readonly ReferenceParticipantEntity[];
  readonly participations: readonly ParticipationEntity[];
  readonly named: Named;
}

/** To a firm, or to all of a bid; whoever is asked about its part is told of that and not of the grant. */
const ofGrant = ({ id, evidenceId, firmId, toFirmId, toBidId, createdAt: at }: EvidenceGrantEntity, { evidence, parts, participations, named }: GrantPlace): Past[] => {
  const thing = evidence.get(evidenceId);
  if (!thing || parts.some(({ grantId }) => grantId === id)) return [];
  const firmIds = toFirmId ? [toFirmId] : participations.filter((one) => one.bidId === toBidId && one.firmId !== firmId).map((one) => one.firmId);
  return firmIds.map((to) => ({ at, isOpen: false, notification: { kind: 'grant_given', firmId: to, link: evidencePath(thing.kind, evidenceId), args: named(firmId) } }));
};

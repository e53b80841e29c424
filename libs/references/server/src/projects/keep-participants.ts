import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { type FirmEntity, FirmsRepository } from '@shoal/firms-server';
import { NotificationsService } from '@shoal/notifications-server';
import type { Principal, Work } from '@shoal/platform';
import { evidencePath, isDeparted, type Part, type ReferenceParticipant } from '@shoal/references-domain';
import { v7 as uuid } from 'uuid';
import type { EvidenceEntity } from '../evidence/evidence.entity';
import { EvidenceGrantEntity } from '../evidence/evidence-grant.entity';
import { EvidenceService } from '../evidence/evidence.service';
import { ParticipantsRepository } from './participants.repository';
import { refuse } from './reference-content';
import { ReferenceParticipantEntity } from './reference-participant.entity';

const UNANSWERED = { state: 'waiting', note: '', answeredBy: null, answeredAt: null } as const;
const samePart = (a: Part, b: Part): boolean => a.shareBasisPoints === b.shareBasisPoints && a.partAmount === b.partAmount;

interface Keeping {
  readonly evidence: EvidenceEntity;
  readonly wanted: readonly ReferenceParticipant[];
  /** The contract itself is another now, and with it everybody's part. */
  readonly contractChanged: boolean;
  readonly now: Date;
}

/** The other firms of a reference: those of the cooperative see it while they are named, and are asked about their part. */
@Injectable()
export class KeepParticipants {
  constructor(
    private readonly access: AccessService,
    private readonly evidence: EvidenceService,
    private readonly participants: ParticipantsRepository,
    private readonly firms: FirmsRepository,
    private readonly notifications: NotificationsService,
  ) {}

  /** The firms of the cooperative among them. Errors: INVALID_INPUT. */
  async firmsOf(work: Work, wanted: readonly ReferenceParticipant[]): Promise<readonly FirmEntity[]> {
    const ids = wanted.flatMap(({ memberFirmId }) => memberFirmId ?? []);
    const firms = ids.length === 0 ? [] : await this.firms.findMany(work, ids);
    const known = new Set(firms.filter(({ membership }) => !isDeparted(membership)).map(({ id }) => id));
    const [first, ...rest] = wanted.flatMap(({ memberFirmId }, at) => (memberFirmId === null || known.has(memberFirmId) ? [] : [{ field: `participants.${at}.name`, reason: 'unknown_firm' } as const]));
    return first ? refuse([first, ...rest]) : firms;
  }

  /** Those of references that are new, in one statement. Errors: FORBIDDEN. */
  async begin(work: Work, viewer: Principal, all: readonly Pick<Keeping, 'evidence' | 'wanted'>[], now: Date): Promise<void> {
    const rows: ReferenceParticipantEntity[] = [];
    for (const { evidence, wanted } of all) {
      const keeping = { evidence, wanted, contractChanged: false, now };
      if (wanted.some(({ memberFirmId }) => memberFirmId !== null)) this.access.require(viewer, 'evidence.share', await this.evidence.facts(work, evidence));
      for (const [position, want] of wanted.entries()) rows.push(await this.rowOf(work, viewer, keeping, { want, position, known: null }));
    }
    await this.participants.insert(work, rows);
    for (const { evidence } of all) await this.ask(work, evidence, rows.filter(({ referenceId, memberFirmId }) => referenceId === evidence.id && memberFirmId !== null));
  }

  /** Brings the stored participants to what is wanted. Opening a reference to a firm, or closing it, is sharing. Errors: FORBIDDEN. */
  async keep(work: Work, viewer: Principal, keeping: Keeping): Promise<void> {
    const { evidence, wanted, now } = keeping;
    const stored = await this.participants.findAllForChange(work, evidence.id);
    const asked = wanted.map((want) => stored.find((one) => one.memberFirmId !== null && one.memberFirmId === want.memberFirmId) ?? null);
    const gone = stored.filter((one) => !asked.includes(one));
    const opened = wanted.some((want, at) => want.memberFirmId !== null && !asked[at]);
    if (opened || gone.some(({ memberFirmId }) => memberFirmId !== null)) this.access.require(viewer, 'evidence.share', await this.evidence.facts(work, evidence));
    await this.participants.remove(work, gone.map(({ id }) => id));
    await this.participants.endGrants(work, gone.flatMap(({ grantId }) => grantId ?? []), now);
    const rows: ReferenceParticipantEntity[] = [];
    for (const [position, want] of wanted.entries()) rows.push(await this.rowOf(work, viewer, keeping, { want, position, known: asked[position] ?? null }));
    await this.participants.save(work, rows);
    await this.ask(work, evidence, rows.filter((row, at) => row.memberFirmId !== null && row.state === 'waiting' && isNews(row, asked[at] ?? null, keeping)));
  }

  private async rowOf(work: Work, viewer: Principal, keeping: Keeping, { want, position, known }: { readonly want: ReferenceParticipant; readonly position: number; readonly known: ReferenceParticipantEntity | null }): Promise<ReferenceParticipantEntity> {
    const { id: referenceId, cooperativeId, firmId } = keeping.evidence;
    if (!known) {
      const grantId = want.memberFirmId === null ? null : await this.open(work, viewer, keeping, want.memberFirmId);
      return Object.assign(new ReferenceParticipantEntity(), { ...want, id: uuid(), cooperativeId, firmId, referenceId, position, grantId, ...UNANSWERED });
    }
    const asksAgain = keeping.contractChanged || !samePart(known, want);
    // A new object: what was there is still needed to see what is news.
    return Object.assign(new ReferenceParticipantEntity(), known, want, { position }, asksAgain && UNANSWERED);
  }

  /** The grant by which the firm sees the reference from now on. */
  private async open(work: Work, viewer: Principal, { evidence, now }: Keeping, toFirmId: string): Promise<string> {
    const standing = await this.participants.standingGrant(work, evidence.id, toFirmId);
    if (standing) {
      await this.participants.keepGrant(work, standing.id);
      return standing.id;
    }
    const { id: evidenceId, cooperativeId, firmId } = evidence;
    const grant = Object.assign(new EvidenceGrantEntity(), { id: uuid(), cooperativeId, firmId, evidenceId, toFirmId, toBidId: null, until: null, revokedAt: null, createdBy: viewer.personId, createdAt: now });
    await this.participants.insertGrant(work, grant);
    return grant.id;
  }

  private async ask(work: Work, evidence: EvidenceEntity, rows: readonly ReferenceParticipantEntity[]): Promise<void> {
    const owner = rows.length === 0 ? null : await this.firms.find(work, evidence.firmId);
    if (!owner) return;
    const told = { kind: 'participation_part_to_confirm', link: evidencePath('reference', evidence.id), args: { firm: owner.name, firmEn: owner.nameEn } } as const;
    for (const { memberFirmId } of rows) if (memberFirmId) await this.notifications.notify(work, { ...told, firmId: memberFirmId });
  }
}

const isNews = (row: ReferenceParticipantEntity, known: ReferenceParticipantEntity | null, { contractChanged }: Keeping): boolean => known === null || contractChanged || !samePart(known, row);

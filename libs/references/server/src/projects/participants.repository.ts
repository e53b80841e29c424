import { Injectable } from '@nestjs/common';
import type { Work } from '@shoal/platform';
import { In, IsNull } from 'typeorm';
import { EvidenceGrantEntity } from '../evidence/evidence-grant.entity';
import { insertRows } from '../evidence/insert-rows.repository';
import { ReferenceParticipantEntity } from './reference-participant.entity';

/** The other firms of references and the grants by which those of the cooperative see them. */
@Injectable()
export class ParticipantsRepository {
  /** Held until the transaction ends; only where the viewer may change it. */
  findForChange(work: Work, referenceId: string, memberFirmId: string): Promise<ReferenceParticipantEntity | null> {
    return work.manager.findOne(ReferenceParticipantEntity, { where: { referenceId, memberFirmId }, lock: { mode: 'pessimistic_write' } });
  }

  /** The owner's whole list, held until the transaction ends. */
  findAllForChange(work: Work, referenceId: string): Promise<ReferenceParticipantEntity[]> {
    return work.manager.find(ReferenceParticipantEntity, { where: { referenceId }, lock: { mode: 'pessimistic_write' } });
  }

  async save(work: Work, participants: readonly ReferenceParticipantEntity[]): Promise<void> {
    await work.manager.save(ReferenceParticipantEntity, [...participants]);
  }

  insert(work: Work, participants: readonly ReferenceParticipantEntity[]): Promise<void> {
    return insertRows(work, ReferenceParticipantEntity, participants);
  }

  async remove(work: Work, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await work.manager.delete(ReferenceParticipantEntity, { id: In([...ids]) });
  }

  /** What a grant that stands already gives; a firm has one at a time. */
  standingGrant(work: Work, evidenceId: string, toFirmId: string): Promise<EvidenceGrantEntity | null> {
    return work.manager.findOneBy(EvidenceGrantEntity, { evidenceId, toFirmId, revokedAt: IsNull() });
  }

  async insertGrant(work: Work, grant: EvidenceGrantEntity): Promise<void> {
    await work.manager.insert(EvidenceGrantEntity, grant);
  }

  async keepGrant(work: Work, id: string): Promise<void> {
    await work.manager.update(EvidenceGrantEntity, { id }, { until: null });
  }

  async endGrants(work: Work, ids: readonly string[], now: Date): Promise<void> {
    if (ids.length > 0) await work.manager.update(EvidenceGrantEntity, { id: In([...ids]), revokedAt: IsNull() }, { revokedAt: now });
  }
}

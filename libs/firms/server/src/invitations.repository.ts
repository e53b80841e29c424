import { Injectable } from '@nestjs/common';
import { CooperativeEntity, CredentialEntity, decodeCursor, PersonEntity, type Work } from '@shoal/platform';
import { FirmEntity } from './firm.entity';
import type { Rows } from './firms.repository';
import { InvitationEntity } from './invitation.entity';

@Injectable()
export class InvitationsRepository {
  async insert(work: Work, invitation: InvitationEntity): Promise<void> {
    // Without RETURNING: the office adds invitations to firms whose invitations it cannot read.
    await work.manager.createQueryBuilder().insert().into(InvitationEntity).values(invitation).updateEntity(false).execute();
  }

  /** The open invitation behind a token, locked so that it is redeemed once; nobody joins a firm that left. */
  findUsable(work: Work, tokenHash: Buffer, now: Date): Promise<InvitationEntity | null> {
    return work.manager
      .createQueryBuilder(InvitationEntity, 'invitation')
      .setLock('pessimistic_write')
      .where('invitation.tokenHash = :tokenHash AND invitation.usedAt IS NULL AND invitation.expiresAt > :now', { tokenHash, now })
      .andWhere(`NOT EXISTS (SELECT 1 FROM firms WHERE firms.id = invitation.firmId AND firms.membership = 'left')`)
      .getOne();
  }

  async namesOf(work: Work, invitation: InvitationEntity): Promise<{ firmName: string; cooperativeName: string }> {
    const firm = await work.manager.findOneByOrFail(FirmEntity, { id: invitation.firmId });
    const cooperative = await work.manager.findOneByOrFail(CooperativeEntity, { id: invitation.cooperativeId });
    return { firmName: firm.name, cooperativeName: cooperative.name };
  }

  /** Open and used ones of the firm, newest first. */
  async page(work: Work, firmId: string, query: { first: number; after?: string }): Promise<Rows<InvitationEntity>> {
    const rows = work.manager.createQueryBuilder(InvitationEntity, 'invitation').where('invitation.firmId = :firmId', { firmId });
    const totalCount = await rows.getCount();
    const key = decodeCursor(query.after, 1);
    if (key) rows.andWhere('invitation.id < :id', { id: key[0] });
    // UUIDv7 sorts by time of creation.
    return { rows: await rows.orderBy('invitation.id', 'DESC').take(query.first + 1).getMany(), totalCount };
  }

  async remove(work: Work, id: string): Promise<boolean> {
    const result = await work.manager.delete(InvitationEntity, { id });
    return (result.affected ?? 0) > 0;
  }

  async markUsed(work: Work, id: string, now: Date): Promise<void> {
    await work.manager.update(InvitationEntity, { id }, { usedAt: now });
  }

  async insertPerson(work: Work, person: PersonEntity, passwordHash: string): Promise<void> {
    await work.manager.insert(PersonEntity, person);
    await work.manager.insert(CredentialEntity, { personId: person.id, cooperativeId: person.cooperativeId, passwordHash });
  }
}

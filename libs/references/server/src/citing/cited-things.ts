import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import type { Principal, Work } from '@shoal/platform';
import type { CitedThing } from '@shoal/references-domain';
import { v7 as uuid } from 'uuid';
import type { EvidenceEntity } from '../evidence/evidence.entity';
import { EvidenceLookEntity } from '../evidence/evidence-look.entity';
import { EvidenceService } from '../evidence/evidence.service';
import { CitingRepository } from './citing.repository';
import { citingDays, describeThing } from './describe-thing';

/** A thing of the viewer's own firm, whether or not the bid may see it. */
export interface OwnThing {
  readonly kind: EvidenceEntity['kind'];
  readonly title: string;
  readonly mayShare: boolean;
}

/** What proposals say of evidence. Whoever asks has been let into the bid by the policy. */
@Injectable()
export class CitedThings {
  constructor(
    private readonly access: AccessService,
    private readonly evidence: EvidenceService,
    private readonly citing: CitingRepository,
  ) {}

  /** By id; missing: not shared with the bid, whether or not there is such a thing. */
  async sharedWith(work: Work, bidId: string, ids: readonly string[], now: Date): Promise<ReadonlyMap<string, CitedThing>> {
    return this.describe(work, bidId, await this.citing.shared(work, bidId, [...new Set(ids)]), now);
  }

  /** As `sharedWith`, by the policy too; a look of others is noted for the owner. */
  async show(work: Work, viewer: Principal, bidId: string, ids: readonly string[], now: Date): Promise<ReadonlyMap<string, CitedThing>> {
    const things = await this.citing.shared(work, bidId, [...new Set(ids)]);
    const facts = await this.evidence.factsOf(work, things);
    const readable = things.filter(({ id }) => {
      const known = facts.get(id);
      return known !== undefined && this.access.allows(viewer, 'evidence.read', known);
    });
    await this.citing.addLooks(work, readable.filter(({ firmId }) => firmId !== viewer.firmId).map((thing) => lookAt(thing, viewer, now)));
    return this.describe(work, bidId, readable, now);
  }

  /** Those of the things that belong to the viewer's firm: it learns which of them the others do not see. */
  async own(work: Work, viewer: Principal, ids: readonly string[]): Promise<ReadonlyMap<string, OwnThing>> {
    if (viewer.firmId === null) return new Map();
    const things = await this.citing.ownedBy(work, viewer.firmId, ids);
    const facts = await this.evidence.factsOf(work, things);
    return new Map(
      things.map(({ id, kind, title }) => {
        const known = facts.get(id);
        return [id, { kind, title, mayShare: known !== undefined && this.access.allows(viewer, 'evidence.share', known) }];
      }),
    );
  }

  private async describe(work: Work, bidId: string, things: readonly EvidenceEntity[], now: Date): Promise<ReadonlyMap<string, CitedThing>> {
    const moments = things.length > 0 ? await this.citing.moments(work, bidId) : null;
    if (!moments) return new Map();
    const [rows, days] = [await this.citing.rowsOf(work, things), citingDays(moments, now)];
    return new Map(things.flatMap((thing) => describeThing(thing, rows, days) ?? []).map((thing) => [thing.id, thing]));
  }
}

const lookAt = ({ id, cooperativeId, firmId }: EvidenceEntity, viewer: Principal, at: Date): EvidenceLookEntity =>
  Object.assign(new EvidenceLookEntity(), { id: uuid(), cooperativeId, ownerFirmId: firmId, evidenceId: id, personId: viewer.personId, firmId: viewer.firmId, what: 'proposal', at } satisfies EvidenceLookEntity);

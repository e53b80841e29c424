import { Injectable } from '@nestjs/common';
import { FileStore, type Work } from '@shoal/platform';
import { HandEntity, KeepReading, RequirementEntity, RfpEntity, RfpReader } from '@shoal/requirements-server';
import { v7 as uuid } from 'uuid';
import { people as demoPeople } from '../demo';
import { RFP_NAME } from '../demo/rfp';
import { demoRfp } from './demo-rfp';
import { idOf, type SeededPeople } from './seed-people';

interface RfpPlace {
  readonly people: SeededPeople;
  readonly tenderId: string;
  readonly now: Date;
}

/** The demo's RFP is read as any other: what people see of it is what the reader found in its file. */
@Injectable()
export class SeedRfp {
  constructor(
    private readonly files: FileStore,
    private readonly reader: RfpReader,
    private readonly keeper: KeepReading,
  ) {}

  /** Ids of the requirements by their codes. */
  async seed(work: Work, { people, tenderId, now }: RfpPlace): Promise<ReadonlyMap<string, string>> {
    const { cooperativeId } = people;
    const content = await demoRfp();
    const rfp = Object.assign(new RfpEntity(), {
      id: uuid(), cooperativeId, tenderId, ordinal: 1, supersedesId: null, fileName: RFP_NAME, sha256: await this.files.put(content), bytes: content.length, format: 'docx',
      state: 'understanding', fraction: 0, attempt: 1, failure: null, requirementCount: 0, pages: null, isApplied: false, broughtInAt: now, toldAt: now, readAt: null,
    } satisfies RfpEntity);
    await work.manager.insert(RfpEntity, rfp as object);
    await work.manager.insert(HandEntity, { subjectId: rfp.id, cooperativeId, tenderId, firmId: null, personId: idOf(people.people, demoPeople.find(({ role }) => role === 'office')?.key ?? '') });
    await this.keeper.keepWithin(work, rfp, null, await this.reader.read(rfp, () => undefined, new AbortController().signal), now);
    const found = await work.manager.find(RequirementEntity, { select: { id: true, code: true }, where: { tenderId } });
    return new Map(found.map(({ id, code }) => [code ?? '', id]));
  }
}

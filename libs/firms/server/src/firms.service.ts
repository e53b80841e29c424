import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { isFoundedYear, readCapabilities, readWebsite } from '@shoal/firms-domain';
import { type Connection, type CooperativeEntity, type PersonEntity, type Principal, toConnection, UnitOfWork, type Work } from '@shoal/platform';
import type { FirmEntity } from './firm.entity';
import type { FirmsArgs, PeopleArgs, UpdateFirmInput } from './firms.inputs';
import { FirmsRepository } from './firms.repository';

const byName = (row: { name: string; id: string }) => [row.name, row.id] as const;

@Injectable()
export class FirmsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly firms: FirmsRepository,
  ) {}

  async cooperative(viewer: Principal): Promise<CooperativeEntity & { firmCount: number; personCount: number }> {
    this.access.require(viewer, 'cooperative.read', viewer);
    return this.work.run(viewer, async (work) => {
      const cooperative = await this.firms.cooperative(work, viewer.cooperativeId);
      if (!cooperative) throw new ShoalError('NOT_FOUND');
      const [firmCount, personCount] = await this.firms.countAll(work);
      return { ...cooperative, firmCount, personCount };
    });
  }

  async list(viewer: Principal, args: FirmsArgs): Promise<Connection<FirmEntity>> {
    this.access.require(viewer, 'cooperative.read', viewer);
    const { rows, totalCount } = await this.work.run(viewer, (work) => this.firms.page(work, args));
    return toConnection(rows, args.first, totalCount, byName);
  }

  async people(viewer: Principal, args: PeopleArgs): Promise<Connection<PersonEntity>> {
    this.access.require(viewer, 'person.read', viewer);
    const withSuspended = this.access.allows(viewer, 'person.suspend', { cooperativeId: viewer.cooperativeId, firmId: args.firmId ?? null, personId: '' });
    const { rows, totalCount } = await this.work.run(viewer, (work) => this.firms.pagePeople(work, { ...args, withSuspended }));
    return toConnection(rows, args.first, totalCount, byName);
  }

  /** Errors: NOT_FOUND. */
  get(viewer: Principal, id: string): Promise<FirmEntity> {
    return this.work.run(viewer, async (work) => {
      const firm = await this.load(work, id);
      this.access.require(viewer, 'firm.read', { cooperativeId: firm.cooperativeId, firmId: firm.id });
      return firm;
    });
  }

  /** Errors: NOT_FOUND, FORBIDDEN, STALE_VERSION, INVALID_INPUT. */
  update(viewer: Principal, input: UpdateFirmInput): Promise<FirmEntity> {
    return this.work.run(viewer, async (work) => {
      const firm = await this.load(work, input.id);
      this.access.require(viewer, 'firm.update', { cooperativeId: firm.cooperativeId, firmId: firm.id });
      if (firm.version !== input.version) throw new ShoalError('STALE_VERSION');
      return this.firms.save(work, Object.assign(firm, changesOf(input)));
    });
  }

  private async load(work: Work, id: string): Promise<FirmEntity> {
    const firm = await this.firms.find(work, id);
    if (!firm) throw new ShoalError('NOT_FOUND');
    return firm;
  }
}

/** What an update changes, in its stored form. Errors: INVALID_INPUT. */
const changesOf = (input: UpdateFirmInput): Partial<FirmEntity> => ({
  ...(input.name !== undefined && { name: input.name.normalize('NFC').trim() }),
  ...(input.nameEn !== undefined && { nameEn: input.nameEn.normalize('NFC').trim() }),
  ...(input.about !== undefined && { about: input.about.normalize('NFC').trim() }),
  ...(input.website !== undefined && { website: websiteOf(input.website) }),
  ...(input.capabilities !== undefined && { capabilities: capabilitiesOf(input.capabilities) }),
  ...(input.foundedYear !== undefined && { foundedYear: foundedYearOf(input.foundedYear) }),
});

const websiteOf = (text: string): string | null => {
  if (text.trim() === '') return null;
  const website = readWebsite(text);
  if (!website) throw new ShoalError('INVALID_INPUT', { detail: 'website' });
  return website;
};

const capabilitiesOf = (tags: readonly string[]): string[] => {
  const read = readCapabilities(tags);
  if (!read.ok) throw new ShoalError('INVALID_INPUT', { detail: `capabilities: ${read.tag}` });
  return [...read.capabilities];
};

const foundedYearOf = (year: number): number => {
  if (!isFoundedYear(year, new Date().getFullYear())) throw new ShoalError('INVALID_INPUT', { detail: 'foundedYear' });
  return year;
};

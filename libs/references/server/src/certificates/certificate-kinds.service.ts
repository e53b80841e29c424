import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { type Connection, type Principal, toConnection, UnitOfWork, type Work } from '@shoal/platform';
import { CERTIFICATE_LIMITS, type CertificateKindRule, checkKindRule, KIND_RULE_SENTENCES, type ValidityRule } from '@shoal/references-domain';
import { v7 as uuid } from 'uuid';
import { CertificateKindEntity } from './certificate-kind.entity';
import { CertificateKindsRepository } from './certificate-kinds.repository';
import { CERTIFICATE_KIND_RENAMED } from './certificate-titles.job';
import type { CertificateKindsArgs, CreateCertificateKindInput, RetireCertificateKindInput, UpdateCertificateKindInput, ValidityRuleInput } from './certificates.inputs';

@Injectable()
export class CertificateKindsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly kinds: CertificateKindsRepository,
  ) {}

  /** By name. */
  async list(viewer: Principal, args: CertificateKindsArgs): Promise<Connection<CertificateKindEntity>> {
    this.access.require(viewer, 'evidence.list', viewer);
    const { rows, totalCount } = await this.work.run(viewer, (work) => this.kinds.page(work, args));
    return toConnection(rows, args.first, totalCount, ({ name, id }) => [name, id]);
  }

  /** Errors: FORBIDDEN, INVALID_INPUT, CERTIFICATE_KIND_EXISTS, CERTIFICATE_KINDS_FULL. */
  create(viewer: Principal, input: CreateCertificateKindInput): Promise<CertificateKindEntity> {
    this.access.require(viewer, 'registry.maintain', viewer);
    const kind = Object.assign(new CertificateKindEntity(), { id: uuid(), cooperativeId: viewer.cooperativeId, retiredAt: null, version: 1, ...readKind(input) });
    return this.work.run(viewer, async (work) => {
      await this.requireRoom(work, kind);
      await this.kinds.insert(work, kind);
      return kind;
    });
  }

  /** Certificates that are here follow the new rule at once. Errors: NOT_FOUND, FORBIDDEN, STALE_VERSION, INVALID_INPUT, CERTIFICATE_KIND_EXISTS. */
  update(viewer: Principal, { id, version, ...input }: UpdateCertificateKindInput): Promise<CertificateKindEntity> {
    return this.change(viewer, { id, version }, async (work, kind) => {
      const next = readKind(input);
      const isRenamed = next.name !== kind.name || next.nameEn !== kind.nameEn;
      if (kind.retiredAt === null) await this.requireFreeName(work, { id, name: next.name });
      if (isRenamed) await work.enqueue(CERTIFICATE_KIND_RENAMED, { kindId: id });
      return next;
    });
  }

  /** Errors: NOT_FOUND, FORBIDDEN, STALE_VERSION, CERTIFICATE_KIND_EXISTS, CERTIFICATE_KINDS_FULL. */
  retire(viewer: Principal, { retired, ...input }: RetireCertificateKindInput): Promise<CertificateKindEntity> {
    return this.change(viewer, input, async (work, kind) => {
      if (kind.retiredAt !== null && !retired) await this.requireRoom(work, kind);
      return { retiredAt: retired ? (kind.retiredAt ?? new Date()) : null };
    });
  }

  private change(viewer: Principal, { id, version }: { id: string; version: number }, apply: (work: Work, kind: CertificateKindEntity) => Promise<Partial<CertificateKindEntity>>): Promise<CertificateKindEntity> {
    this.access.require(viewer, 'registry.maintain', viewer);
    return this.work.run(viewer, async (work) => {
      await this.kinds.lock(work, viewer.cooperativeId);
      const kind = await this.kinds.findForChange(work, id);
      if (!kind) throw new ShoalError('NOT_FOUND');
      if (kind.version !== version) throw new ShoalError('STALE_VERSION');
      return this.kinds.save(work, Object.assign(kind, await apply(work, kind), { version: version + 1 }));
    });
  }

  private async requireRoom(work: Work, kind: Pick<CertificateKindEntity, 'id' | 'name' | 'cooperativeId'>): Promise<void> {
    await this.kinds.lock(work, kind.cooperativeId);
    if ((await this.kinds.countInUse(work)) >= CERTIFICATE_LIMITS.kindsMax) throw new ShoalError('CERTIFICATE_KINDS_FULL', { max: CERTIFICATE_LIMITS.kindsMax });
    await this.requireFreeName(work, kind);
  }

  private async requireFreeName(work: Work, { id, name }: { readonly id: string; readonly name: string }): Promise<void> {
    const known = await this.kinds.findByName(work, name);
    if (known && known.id !== id) throw new ShoalError('CERTIFICATE_KIND_EXISTS', { name });
  }
}

const refuse = (field: string, ko: string, en: string): never => {
  throw new ShoalError('INVALID_INPUT', { detail: ko, detailEn: en, field });
};

const readName = (text: string, field: 'name' | 'nameEn'): string =>
  text.normalize('NFC').trim() || refuse(field, field === 'name' ? '이름을 적어 주세요' : '영어 이름을 적어 주세요', field === 'name' ? 'write the name' : 'write the English name');

/** Only what the type of the rule needs; a part that is missing is refused by the rules for rules. */
const readValidity = ({ type, months, endsOn }: ValidityRuleInput): ValidityRule => {
  if (type === 'months') return { type, months: months ?? 0 };
  return type === 'fiscal_year' ? { type, endsOn: endsOn ?? '' } : { type };
};

/** Errors: INVALID_INPUT. */
const readKind = ({ name, nameEn, validity, renewalLead, basis, source, sourceAsOf }: CreateCertificateKindInput): CertificateKindRule & { readonly name: string; readonly nameEn: string } => {
  const lead = renewalLead ? { unit: renewalLead.unit, amount: renewalLead.amount } : null;
  const rule: CertificateKindRule = { validity: readValidity(validity), renewalLead: lead, basis, source: source.normalize('NFC').trim(), sourceAsOf };
  const problem = checkKindRule(rule);
  if (problem) refuse(KIND_RULE_SENTENCES[problem].field, KIND_RULE_SENTENCES[problem].ko, KIND_RULE_SENTENCES[problem].en);
  return { name: readName(name, 'name'), nameEn: readName(nameEn, 'nameEn'), ...rule };
};

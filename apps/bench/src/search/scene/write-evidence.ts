import { amountBand, type EvidenceKind, expertSearchText, expertTitle, ITSQF_ROLES, seoulDayOf } from '@shoal/references-domain';
import type { Chance } from './chance';
import type { EvidenceRow, FirmRow, Planted } from './registry';
import { BUYERS, FIELDS, ISSUERS, QUALIFICATIONS, SCOPES, SENTENCES, SYSTEMS, TASKS, TECHNOLOGIES, WORKS } from './vocabulary';

const DAY_MS = 86_400_000;
/** Everything was written in the three years before. */
const NOW = new Date('2026-11-20T09:00:00Z');

const daysAgo = (days: number): Date => new Date(NOW.getTime() - days * DAY_MS);
const projectTitle = (chance: Chance, buyer: string): string => `${buyer} ${chance.pick(SYSTEMS)} ${chance.pick(WORKS)}`;

/** Writes what a firm has, kind by kind, with the words that the product would find it by. */
export class EvidenceWriter {
  constructor(
    private readonly chance: Chance,
    private readonly firm: FirmRow,
    private readonly author: string,
  ) {}

  reference(): EvidenceRow {
    const { chance } = this;
    const buyer = chance.pick(BUYERS);
    const title = projectTitle(chance, buyer);
    const technologies = chance.several(TECHNOLOGIES, 2 + chance.below(4));
    const description = chance.several(SENTENCES, 2 + chance.below(3)).join(' ');
    const issuer = chance.is(0.3) ? chance.pick(ISSUERS) : '';
    const amount = BigInt(20 + chance.below(4_000)) * 1_000_000n;
    const starts = daysAgo(200 + chance.below(3_000));
    const ends = chance.is(0.1) ? null : new Date(starts.getTime() + (90 + chance.below(500)) * DAY_MS);
    return this.row('reference', title, [title, buyer, ...technologies, issuer, description].filter(Boolean).join('\n'), {
      buyer_name: buyer, buyer_kind: chance.is(0.8) ? 'public' : 'private', starts_on: seoulDayOf(starts), ends_on: ends && seoulDayOf(ends), amount: amount.toString(), amount_band: amountBand(amount),
      vat_included: true, method: 'single', work_kind: chance.pick(['development', 'consulting', 'operation', 'maintenance']), description, technologies, issuer,
    });
  }

  expert(): EvidenceRow {
    const { chance } = this;
    const buyer = chance.pick(BUYERS);
    const profile = {
      position: chance.pick(['수석', '책임', '선임', '이사', '부장']), role: chance.pick(ITSQF_ROLES).code, secondaryRoles: chance.is(0.3) ? [chance.pick(ITSQF_ROLES).code] : [], educationLevel: 'bachelor' as const, educationField: chance.pick(['컴퓨터공학', '정보통신공학', '산업공학', '통계학']),
      qualifications: chance.several(QUALIFICATIONS, chance.below(4)).map((name) => ({ name, number: '', acquiredOn: null })), careerMonths: 12 + chance.below(300), careerAsOf: '2026-06-01',
      careerFields: chance.several(FIELDS, 1 + chance.below(3)).map((field) => ({ field, months: 12 })), employment: 'employed' as const,
      projects: [{ referenceId: null, title: projectTitle(chance, buyer), buyer, startsOn: '2024-01-01', endsOn: null, task: chance.pick(TASKS) }],
    };
    return this.row('expert', expertTitle(profile, '2026-11-20'), expertSearchText(profile), {
      position: profile.position, role: profile.role, secondary_roles: profile.secondaryRoles, education_level: profile.educationLevel, education_field: profile.educationField, qualifications: profile.qualifications,
      career_months: profile.careerMonths, career_as_of: profile.careerAsOf, career_fields: profile.careerFields, employment: profile.employment,
    });
  }

  certificate({ kinds }: Planted): EvidenceRow {
    const { chance } = this;
    const kind = chance.pick(kinds);
    const [number, scope, issuer] = [`${2023 + chance.below(4)}-${String(chance.below(10_000)).padStart(4, '0')}`, chance.pick(SCOPES), chance.pick(ISSUERS)];
    const issued = daysAgo(chance.below(1_400));
    return this.row('certificate', `${kind.name} · ${scope}`, [kind.name, kind.nameEn, number, scope, issuer].join('\n'), {
      kind_id: kind.id, number, scope, issuer, issued_on: seoulDayOf(issued), expires_on: seoulDayOf(new Date(issued.getTime() + (365 + chance.below(1_000)) * DAY_MS)),
    });
  }

  /** One statement for each node, backed by what the firm has. */
  capabilities({ nodes }: Planted, count: number, backing: readonly EvidenceRow[]): EvidenceRow[] {
    const { chance } = this;
    return chance.several(nodes, count).map(({ id, name, nameEn, synonyms }) =>
      this.row('capability', name, [name, nameEn, ...synonyms].join(' '), { node_id: id, level: chance.pick(['experience', 'delivery', 'core']), backing: chance.several(backing, 1 + chance.below(4)).map((row) => row.id) }),
    );
  }

  private row(kind: EvidenceKind, title: string, searchText: string, own: EvidenceRow['own']): EvidenceRow {
    const { chance, firm } = this;
    const at = new Date(daysAgo(chance.below(1_095)).getTime() - chance.below(DAY_MS));
    return {
      id: chance.id(at), cooperativeId: firm.cooperativeId, firmId: firm.id, kind, title, searchText, visibility: chance.is(0.7) ? 'cooperative' : 'private',
      review: chance.is(0.25) ? 'verified' : chance.is(0.05) ? 'requested' : 'none', isRemoved: chance.is(0.02), updatedAt: at.toISOString(), createdBy: this.author, own,
    };
  }
}

import type { EvidenceKind } from '@shoal/references-domain';

/** How much there is of everything; all but `firms` and `neighbours` for each firm. */
export interface SceneSize {
  readonly firms: number;
  /** Firms of another cooperative in the same tables. */
  readonly neighbours: number;
  readonly references: number;
  readonly experts: number;
  readonly certificates: number;
  readonly capabilities: number;
}

/** What the issue asks for; certificates and capabilities in the proportion of the demo's firms. */
export const FULL: SceneSize = { firms: 200, neighbours: 20, references: 100, experts: 40, certificates: 12, capabilities: 15 };

export interface FirmRow {
  readonly id: string;
  readonly cooperativeId: string;
  readonly name: string;
  readonly chip: string;
  readonly colorSlot: number;
  readonly businessNumber: string;
  readonly membership: 'member' | 'left';
}

/** The common row and its kind's own. */
export interface EvidenceRow {
  readonly id: string;
  readonly cooperativeId: string;
  readonly firmId: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly searchText: string;
  readonly visibility: 'private' | 'cooperative';
  readonly review: 'none' | 'requested' | 'verified';
  readonly isRemoved: boolean;
  readonly updatedAt: string;
  readonly createdBy: string;
  readonly own: Readonly<Record<string, unknown>>;
}

export interface GrantRow {
  readonly id: string;
  readonly cooperativeId: string;
  readonly firmId: string;
  readonly evidenceId: string;
  readonly toFirmId: string;
  readonly until: string | null;
  readonly createdBy: string;
}

/** Everything that is planted, with the people who ask. */
export interface Registry {
  readonly cooperativeId: string;
  readonly firms: readonly FirmRow[];
  readonly evidence: readonly EvidenceRow[];
  readonly grants: readonly GrantRow[];
}

/** What the database has given a cooperative by itself. */
export interface Planted {
  readonly nodes: readonly { readonly id: string; readonly parentId: string | null; readonly name: string; readonly nameEn: string; readonly synonyms: readonly string[] }[];
  readonly kinds: readonly { readonly id: string; readonly name: string; readonly nameEn: string }[];
}

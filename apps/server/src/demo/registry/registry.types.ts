export interface DemoReferencePartner {
  readonly name: string;
  /** A member of the cooperative; null: another firm. */
  readonly firmKey: string | null;
  readonly shareBasisPoints: number | null;
  readonly partWon: number | null;
}

interface DemoEvidence {
  readonly firmKey: string;
  /** Visible to the cooperative. */
  readonly isShared: boolean;
  readonly review: 'none' | 'requested' | 'returned' | 'verified';
}

export interface DemoReference extends DemoEvidence {
  readonly title: string;
  readonly buyer: string;
  readonly buyerKind: 'public' | 'finance' | 'private' | 'overseas';
  readonly workKind: 'development' | 'consulting' | 'operation' | 'maintenance' | 'hardware';
  /** YYYY-MM-DD */
  readonly startsOn: string;
  /** Null while it runs. */
  readonly endsOn: string | null;
  /** VAT included. */
  readonly amountWon: number;
  readonly method: 'single' | 'joint' | 'divided' | 'subcontract';
  readonly shareBasisPoints: number | null;
  readonly partWon: number | null;
  readonly technologies: readonly string[];
  readonly description: string;
  readonly isAnonymousVisible: boolean;
  readonly partners: readonly DemoReferencePartner[];
}

export interface DemoCertificate extends DemoEvidence {
  /** As among the starting kinds. */
  readonly kind: string;
  readonly number: string;
  readonly scope: string;
  readonly issuer: string;
  /** Days from the day of seeding, so that some are always about to expire. */
  readonly issuedInDays: number;
  readonly expiresInDays: number | null;
}

export interface DemoExpert extends DemoEvidence {
  readonly name: string;
  readonly position: string;
  /** One of the ITSQF roles, in Korean. */
  readonly role: string;
  readonly years: number;
  readonly fields: readonly (readonly [field: string, months: number])[];
  readonly qualifications: readonly string[];
  /** Titles of this firm's references. */
  readonly projects: readonly string[];
  /** Per cent by month, from this month on. */
  readonly availability: readonly number[];
  /** Days from the day of seeding until the consent ends; null: none was given. */
  readonly consentEndsInDays: number | null;
}

export interface DemoCapability extends DemoEvidence {
  /** Name of a node of the starting tree. */
  readonly node: string;
  readonly level: 'experience' | 'delivery' | 'core';
  /** Titles of this firm's references, kinds of its certificates and names of its experts. */
  readonly backings: readonly string[];
}

export interface DemoPhase {
  readonly name: string;
  readonly amountWon: number;
  readonly partWon: number | null;
  /** Null while it runs. */
  readonly completedOn: string | null;
}

/** What a member said to its part of another's reference. */
export interface DemoWord {
  readonly state: 'waiting' | 'confirmed' | 'disputed';
  readonly note: string;
  /** Since it was asked, or since it disputes. */
  readonly daysAgo: number;
}

export interface DemoGrant {
  readonly firmKey: string;
  /** Title of a reference, kind of a certificate, name of an expert or node of a capability. */
  readonly what: string;
  readonly toFirmKey: string | null;
  readonly toBidKey: string | null;
  /** Days from the day of seeding; null: until it is ended. */
  readonly untilInDays: number | null;
  readonly endedDaysAgo: number | null;
}

export interface DemoLook {
  readonly firmKey: string;
  readonly what: string;
  readonly personKey: string;
  readonly look: 'page' | 'file';
  readonly daysAgo: number;
}

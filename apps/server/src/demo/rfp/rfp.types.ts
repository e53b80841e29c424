/** One requirement as the buyer writes it on a card. */
export interface DemoRequirement {
  readonly code: string;
  readonly title: string;
  readonly definition: string;
  readonly details: readonly string[];
  readonly deliverables: string;
  readonly related?: readonly string[];
  /** Keys of the sections that answer it as a whole; what a paragraph answers is said in its text, as `(SFR-014)`. */
  readonly answeredIn?: readonly string[];
}

/** A kind of requirement with the part of the evaluation that rests on it. */
export interface DemoRequirementGroup {
  readonly category: string;
  readonly evaluationItem: string;
  readonly requirements: readonly DemoRequirement[];
}

import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@shoal/platform';
import { KeptEvidenceLoader, SectionEvidenceLoader } from './evidence/section-evidence.loader';
import { NumberingLoader, SectionsOfProposalLoader } from './proposals.loader';
import { SectionSightLoader } from './sections.loader';

/** Lets the fields behind a mutation be read anew, also where one request holds several mutations. */
@Injectable()
export class FreshSections {
  constructor(
    private readonly sections: SectionsOfProposalLoader,
    private readonly numbering: NumberingLoader,
    private readonly sight: SectionSightLoader,
    private readonly citations: SectionEvidenceLoader,
    private readonly kept: KeptEvidenceLoader,
  ) {}

  async after<T>(context: RequestContext, change: Promise<T>): Promise<T> {
    const changed = await change;
    for (const loader of [this.sections, this.numbering, this.sight, this.citations, this.kept]) loader.forget(context);
    return changed;
  }
}

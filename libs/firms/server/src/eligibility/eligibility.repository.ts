import { Injectable } from '@nestjs/common';
import { DEFAULT_ELIGIBILITY_RULES, type EligibilityRule } from '@shoal/firms-domain';
import type { Principal, Work } from '@shoal/platform';
import { EligibilityRulesEntity } from './eligibility-rules.entity';

export interface EligibilityRules {
  readonly rules: readonly EligibilityRule[];
  /** 0 while the default rules hold. */
  readonly version: number;
}

@Injectable()
export class EligibilityRepository {
  async find(work: Work, cooperativeId: string): Promise<EligibilityRules> {
    const found = await work.manager.findOneBy(EligibilityRulesEntity, { cooperativeId });
    return found ?? { rules: DEFAULT_ELIGIBILITY_RULES, version: 0 };
  }

  /** False when somebody was faster. */
  async replace(work: Work, { cooperativeId, personId }: Principal, rules: readonly EligibilityRule[], version: number): Promise<boolean> {
    const change = { rules, version: version + 1, changedBy: personId, changedAt: new Date() };
    const result =
      version === 0
        ? await work.manager.createQueryBuilder().insert().into(EligibilityRulesEntity).values({ cooperativeId, ...change }).orIgnore().returning('cooperative_id').execute()
        : await work.manager.createQueryBuilder().update(EligibilityRulesEntity).set(change).where({ cooperativeId, version }).returning('cooperative_id').execute();
    return (result.raw as unknown[]).length === 1;
  }
}

import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { type EligibilityRule, ruleProblem } from '@shoal/firms-domain';
import { AuditLog, type Principal, UnitOfWork } from '@shoal/platform';
import { EligibilityRepository, type EligibilityRules } from './eligibility.repository';
import type { EligibilityRuleInput, SetEligibilityRulesInput } from './eligibility.types';

/** Who may join, as the cooperative's office says. */
@Injectable()
export class EligibilityService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly eligibility: EligibilityRepository,
    private readonly audit: AuditLog,
  ) {}

  rules(viewer: Principal): Promise<EligibilityRules> {
    this.access.require(viewer, 'cooperative.read', viewer);
    return this.work.run(viewer, (work) => this.eligibility.find(work, viewer.cooperativeId));
  }

  /** Replaces all of them. Errors: FORBIDDEN, STALE_VERSION, INVALID_INPUT. */
  set(viewer: Principal, input: SetEligibilityRulesInput): Promise<EligibilityRules> {
    this.access.require(viewer, 'membership.decide', viewer);
    const rules = input.rules.map(ruleOf);
    rules.forEach((rule, index) => {
      const problem = ruleProblem(rule);
      if (problem) throw new ShoalError('INVALID_INPUT', { detail: `rules.${index}: ${problem}` });
    });
    return this.work.run(viewer, async (work) => {
      const replaced = await this.eligibility.replace(work, viewer, rules, input.version);
      if (!replaced) throw new ShoalError('STALE_VERSION');
      await this.audit.record(work, {
        action: 'membership.set_rules',
        subjectKind: 'cooperative',
        subjectId: viewer.cooperativeId,
        details: { rules: rules.length, text: rules.map((rule) => `${rule.ko} (${rule.effect})`).join(' · ').slice(0, 2000) },
      });
      return { rules, version: input.version + 1 };
    });
  }
}

/** As stored: composed, trimmed, and without what was not said. */
const ruleOf = ({ ko, en, condition, effect, source, asOf }: EligibilityRuleInput): EligibilityRule => ({
  ko: ko.normalize('NFC').trim(),
  en: en.normalize('NFC').trim(),
  condition: Object.fromEntries(Object.entries(condition).filter(([, clause]) => clause !== null && clause !== undefined)),
  effect,
  source: source.normalize('NFC').trim(),
  asOf,
});

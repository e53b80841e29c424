import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import { hasCorporateCheckDigit, isBusinessNumber, judgeEligibility, mayAnswer, readBusinessNumber, readCorporateNumber } from '@shoal/firms-domain';
import { RateLimits, UnitOfWork, violatedConstraint, type Work } from '@shoal/platform';
import { v7 as uuid } from 'uuid';
import { EligibilityRepository } from '../eligibility/eligibility.repository';
import { ApplicationEntity, LINK_TOKEN, linkDigest } from './application.entity';
import { MAIL_APPLICANT, TELL_OFFICE } from './application-mails';
import type { AnswerApplicationInput, ApplyForMembershipInput, DeclarationInput, JoinableCooperativeType, OwnApplicationType } from './application.types';
import { ApplicationsRepository } from './applications.repository';

/** As for an invitation: somebody who has not signed in, and at most holds a link. */
const OUTSIDE = { purpose: 'invitation' } as const;
const accountKey = (email: string): string => createHash('sha256').update(email.trim().toLowerCase()).digest('base64url');

/** The applicant's side: apply, confirm the e-mail, see how it stands, answer. */
@Injectable()
export class Apply {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: ApplicationsRepository,
    private readonly eligibility: EligibilityRepository,
    private readonly limits: RateLimits,
  ) {}

  /** Where one can apply, with the rules that will be judged by. */
  cooperatives(): Promise<JoinableCooperativeType[]> {
    return this.work.run(OUTSIDE, async (work) => {
      const cooperatives = await this.applications.cooperatives(work);
      return Promise.all(cooperatives.map(async ({ id, name, nameEn }) => ({ id, name, nameEn, rules: (await this.eligibility.find(work, id)).rules })));
    });
  }

  /**
   * Keeps the application and mails the link that confirms it: until then the office sees nothing of it.
   * Errors: BUSINESS_NUMBER_INVALID, INVALID_INPUT, MEMBERSHIP_NUMBER_KNOWN, NOT_FOUND, TOO_MANY_ATTEMPTS.
   */
  async apply(input: ApplyForMembershipInput, address: string): Promise<void> {
    await this.limits.spend('membership-address', address);
    if (!isBusinessNumber(input.businessNumber)) throw new ShoalError('BUSINESS_NUMBER_INVALID');
    const application = newApplication(input);
    await this.limits.spend('membership-email', accountKey(input.contactEmail));
    await this.work.run({ ...OUTSIDE, cooperativeId: input.cooperativeId }, async (work) => {
      if (!(await this.applications.cooperative(work, input.cooperativeId))) throw new ShoalError('NOT_FOUND');
      await this.requireUnknown(work, application);
      await this.applications.insert(work, application);
      await work.enqueue(MAIL_APPLICANT, { applicationId: application.id, about: 'confirm' });
    });
  }

  /** Null when the link cannot be used. */
  async view(token: string, address: string): Promise<OwnApplicationType | null> {
    await this.limits.require('invitation-address', address);
    const found = LINK_TOKEN.test(token) ? await this.work.run(OUTSIDE, async (work) => this.own(work, await this.applications.byLink(work, linkDigest(token)))) : null;
    if (!found) await this.limits.count('invitation-address', address);
    return found;
  }

  /** Once more changes nothing. Errors: MEMBERSHIP_LINK_UNUSABLE, MEMBERSHIP_NUMBER_KNOWN, TOO_MANY_ATTEMPTS. */
  confirm(token: string, address: string): Promise<OwnApplicationType> {
    return this.change(token, address, async (work, application) => {
      if (application.state !== 'unconfirmed') return;
      await this.requireUnknown(work, application);
      await this.applications.save(work, Object.assign(application, { state: 'applied' as const, confirmedAt: new Date() }));
      await work.enqueue(TELL_OFFICE, { applicationId: application.id, version: application.version });
    });
  }

  /** Corrects and hands in again. Errors: MEMBERSHIP_LINK_UNUSABLE, MEMBERSHIP_NOT_NEXT, STALE_VERSION, INVALID_INPUT, TOO_MANY_ATTEMPTS. */
  answer(input: AnswerApplicationInput, address: string): Promise<OwnApplicationType> {
    return this.change(input.token, address, async (work, application) => {
      if (!mayAnswer(application.state)) throw new ShoalError('MEMBERSHIP_NOT_NEXT');
      if (application.version !== input.version) throw new ShoalError('STALE_VERSION');
      await this.applications.save(work, Object.assign(application, declared(input), { state: 'applied' as const, answer: tidy(input.answer) }));
      await work.enqueue(TELL_OFFICE, { applicationId: application.id, version: application.version });
    });
  }

  private async change(token: string, address: string, change: (work: Work, application: ApplicationEntity) => Promise<void>): Promise<OwnApplicationType> {
    await this.limits.require('invitation-address', address);
    const seen = LINK_TOKEN.test(token) ? await this.work.run(OUTSIDE, (work) => this.applications.byLink(work, linkDigest(token))) : null;
    if (!seen) {
      await this.limits.count('invitation-address', address);
      throw new ShoalError('MEMBERSHIP_LINK_UNUSABLE');
    }
    try {
      return await this.work.run({ ...OUTSIDE, cooperativeId: seen.cooperativeId }, async (work) => {
        const application = await this.applications.byLink(work, linkDigest(token));
        if (!application) throw new ShoalError('MEMBERSHIP_LINK_UNUSABLE');
        await change(work, application);
        return (await this.own(work, application)) as OwnApplicationType;
      });
    } catch (error) {
      throw violatedConstraint(error) === 'membership_applications_open' ? new ShoalError('MEMBERSHIP_NUMBER_KNOWN') : error;
    }
  }

  private async own(work: Work, application: ApplicationEntity | null): Promise<OwnApplicationType | null> {
    if (!application) return null;
    const cooperative = await this.applications.cooperative(work, application.cooperativeId);
    const { rules } = await this.eligibility.find(work, application.cooperativeId);
    return { ...application, verdicts: judgeEligibility(application, rules), cooperativeName: cooperative?.name ?? '', cooperativeNameEn: cooperative?.nameEn ?? '' };
  }

  private async requireUnknown(work: Work, { cooperativeId, businessNumber, id }: ApplicationEntity): Promise<void> {
    if (await this.applications.isKnown(work, cooperativeId, businessNumber, id)) throw new ShoalError('MEMBERSHIP_NUMBER_KNOWN');
  }
}

const tidy = (text: string): string => text.normalize('NFC').trim();

/** What is declared, as stored. Errors: INVALID_INPUT. */
const declared = (input: DeclarationInput) => {
  const given = tidy(input.corporateNumber ?? '');
  const corporateNumber = readCorporateNumber(given);
  if (given !== '' && corporateNumber === null) throw new ShoalError('INVALID_INPUT', { detail: 'corporateNumber' });
  const [name, contactName] = [tidy(input.name), tidy(input.contactName)];
  if (name === '' || contactName === '') throw new ShoalError('INVALID_INPUT', { detail: name === '' ? 'name' : 'contactName' });
  const { size, businessKind, isAffiliated, largestShareBasisPoints } = input;
  return { name, contactName, corporateNumber, isCorporateNumberDoubtful: corporateNumber !== null && !hasCorporateCheckDigit(corporateNumber), size, businessKind, isAffiliated, largestShareBasisPoints, statement: tidy(input.statement) };
};

const newApplication = (input: ApplyForMembershipInput): ApplicationEntity =>
  Object.assign(new ApplicationEntity(), declared(input), {
    id: uuid(),
    cooperativeId: input.cooperativeId,
    state: 'unconfirmed' as const,
    businessNumber: readBusinessNumber(input.businessNumber) ?? '',
    contactEmail: input.contactEmail.trim(),
    language: input.language,
    linkHashes: [],
    reason: '',
    answer: '',
    firmId: null,
    createdAt: new Date(),
    confirmedAt: null,
    decidedAt: null,
    version: 1,
  });

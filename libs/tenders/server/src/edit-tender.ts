import { Injectable } from '@nestjs/common';
import { ShoalError } from '@shoal/contract';
import type { Work } from '@shoal/platform';
import {
  checkJointLimits,
  compareRevisions,
  type JointLimits,
  limitsProblemField,
  limitsProblemText,
  type ManualNotice,
  type ManualProblem,
  manualProblemText,
  type NoticeSnapshot,
  readManualNotice,
  type Tender,
  EMPTY_CONTENT,
} from '@shoal/tenders-domain';
import { v7 as uuid } from 'uuid';
import { bringUpToDate, newRevision, noticeColumns } from './bring-in-notices';
import { TenderEntity } from './tender.entity';
import type { CreateTenderInput, UpdateTenderInput } from './tenders.inputs';
import { TendersRepository } from './tenders.repository';

/** Tenders that are typed in, and the limits that people add to any tender. */
@Injectable()
export class EditTender {
  constructor(private readonly tenders: TendersRepository) {}

  /** Errors: TENDER_EXISTS, INVALID_INPUT. */
  async create(work: Work, cooperativeId: string, input: CreateTenderInput, at: Date): Promise<TenderEntity> {
    const notice = readNotice({ ...EMPTY, ...filled(input) });
    const limits = readLimits({ ...NO_LIMITS, ...limitsIn(input) });
    await this.tenders.lockNumbers(work, cooperativeId);
    const [known] = await this.tenders.findByNumbers(work, [notice.number]);
    if (known) throw new ShoalError('TENDER_EXISTS', { number: notice.number });
    const tender = Object.assign(new TenderEntity(), { id: uuid(), cooperativeId, ...limits });
    const revision = newRevision(tender, { notice, record: null }, 1, at);
    bringUpToDate(tender, [revision]);
    await this.tenders.save(work, [tender], [revision]);
    return tender;
  }

  /**
   * `tender` must be held for change. A tender from KONEPS takes limits only; a typed one takes everything: under its own
   * revision the entry is corrected, a higher revision is kept as a change of the notice.
   * Errors: STALE_VERSION, TENDER_FROM_KONEPS, TENDER_EXISTS, INVALID_INPUT.
   */
  async update(work: Work, tender: TenderEntity, input: UpdateTenderInput, at: Date): Promise<TenderEntity> {
    if (tender.version !== input.version) throw new ShoalError('STALE_VERSION');
    const content = contentIn(input);
    if (tender.source === 'koneps' && Object.keys(content).length > 0) throw new ShoalError('TENDER_FROM_KONEPS');
    Object.assign(tender, readLimits({ ...limitsOf(tender), ...limitsIn(input) }));
    if (Object.keys(content).length > 0) await this.retype(work, tender, content, at);
    else await this.tenders.save(work, [tender], []);
    return tender;
  }

  private async retype(work: Work, tender: TenderEntity, content: Partial<ManualNotice>, at: Date): Promise<void> {
    const notice = readNotice({ ...typedOf(tender), ...content });
    if (compareRevisions(notice.revision, tender.revision) < 0) refuse({ field: 'revision', reason: 'not_revision' });
    await this.tenders.lockNumbers(work, tender.cooperativeId);
    const [other] = notice.number === tender.number ? [] : await this.tenders.findByNumbers(work, [notice.number]);
    if (other) throw new ShoalError('TENDER_EXISTS', { number: notice.number });
    const revisions = await this.tenders.revisionsOf(work, [tender.id]);
    const current = revisions.filter((row) => row.revision === notice.revision).sort((a, b) => b.edition - a.edition)[0];
    const revision = current ? Object.assign(current, noticeColumns(notice)) : newRevision(tender, { notice, record: null }, 1, at);
    bringUpToDate(tender, current ? revisions : [...revisions, revision]);
    // The number is the tender's own and no part of what a later notice may state.
    tender.number = notice.number;
    await this.tenders.save(work, [tender], [revision]);
  }
}

const EMPTY: Omit<ManualNotice, 'number'> = {
  revision: '000',
  kind: '등록공고',
  changeReason: '',
  ...EMPTY_CONTENT,
};
const NO_LIMITS: JointLimits = { maxMembers: null, minShareBasisPoints: null, limitsSource: null, limitsAsOf: null };

const NOTICE_KEYS = ['number', ...Object.keys(EMPTY)] as readonly (keyof ManualNotice)[];
const LIMIT_KEYS = Object.keys(NO_LIMITS) as readonly (keyof JointLimits)[];

type Inputs = Readonly<Partial<Record<keyof ManualNotice | keyof JointLimits, unknown>>>;

/** What the input gives, null turned into the field's own emptiness. */
const contentIn = (input: Inputs): Partial<ManualNotice> => {
  const empty: Inputs = { ...EMPTY, number: '' };
  return Object.fromEntries(NOTICE_KEYS.filter((key) => input[key] !== undefined).map((key) => [key, input[key] ?? empty[key]]));
};

const filled = (input: CreateTenderInput): Pick<ManualNotice, 'number' | 'title'> & Partial<ManualNotice> => ({ ...contentIn(input), number: input.number, title: input.title });

const limitsIn = (input: Inputs): Partial<JointLimits> => Object.fromEntries(LIMIT_KEYS.filter((key) => input[key] !== undefined).map((key) => [key, input[key]]));

const limitsOf = ({ maxMembers, minShareBasisPoints, limitsSource, limitsAsOf }: Tender): JointLimits => ({ maxMembers, minShareBasisPoints, limitsSource, limitsAsOf });

const typedOf = (tender: Tender): ManualNotice => Object.fromEntries(NOTICE_KEYS.map((key) => [key, tender[key]])) as unknown as ManualNotice;

const readNotice = (typed: ManualNotice): NoticeSnapshot => {
  const read = readManualNotice(typed);
  return read.ok ? read.notice : refuse(...read.problems);
};

/** Says everything that is wrong; `field` and `reason` name the first. */
const refuse = (...problems: readonly [ManualProblem, ...ManualProblem[]]): never => {
  const say = (language: 'ko' | 'en') => problems.map((problem) => manualProblemText(problem, language)).join('; ');
  throw new ShoalError('INVALID_INPUT', { detail: say('ko'), detailEn: say('en'), ...problems[0] });
};

const readLimits = (limits: JointLimits): JointLimits => {
  const tidy = { ...limits, limitsSource: limits.limitsSource?.normalize('NFC').trim() || null };
  const problems = checkJointLimits(tidy);
  const [first] = problems;
  if (first === undefined) return tidy;
  const say = (language: 'ko' | 'en') => problems.map((problem) => limitsProblemText(problem, language)).join('; ');
  throw new ShoalError('INVALID_INPUT', { detail: say('ko'), detailEn: say('en'), field: limitsProblemField(first), reason: first });
};

import { Injectable } from '@nestjs/common';
import { AccessService } from '@shoal/access-server';
import { ShoalError } from '@shoal/contract';
import { type Principal, UnitOfWork, violatedConstraint, type Work } from '@shoal/platform';
import { requireLive } from '@shoal/references-domain';
import type { EvidenceEntity } from '../evidence/evidence.entity';
import { EvidenceRepository } from '../evidence/evidence.repository';
import { EvidenceService } from '../evidence/evidence.service';
import type { StateCapabilityInput } from './capabilities.inputs';
import type { CapabilityBackingEntity } from './capability-backing.entity';
import type { CapabilityNodeEntity } from './capability-node.entity';
import { CapabilityStatementEntity } from './capability-statement.entity';
import { CapabilityStatementsRepository } from './capability-statements.repository';
import { CapabilityTreeRepository } from './capability-tree.repository';

/** A firm says what it can do, at which level and with what it backs that. */
@Injectable()
export class StateCapability {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly evidence: EvidenceService,
    private readonly things: EvidenceRepository,
    private readonly tree: CapabilityTreeRepository,
    private readonly statements: CapabilityStatementsRepository,
  ) {}

  /** Errors: FORBIDDEN, NOT_FOUND, CAPABILITY_NODE_GONE, CAPABILITY_BACKING_UNUSABLE, STALE_VERSION, INVALID_INPUT. */
  async state(viewer: Principal, input: StateCapabilityInput): Promise<CapabilityStatementEntity> {
    const { cooperativeId, firmId } = viewer;
    if (firmId === null) throw new ShoalError('FORBIDDEN');
    this.access.require(viewer, 'evidence.create', { cooperativeId, firmId });
    try {
      return await this.work.run(viewer, async (work) => {
        await this.tree.holdTree(work, cooperativeId, 'firm');
        const node = requireLive(await this.tree.all(work), input.nodeId);
        const known = await this.statements.ofFirm(work, firmId, node.id);
        return known ? this.restate(work, viewer, known, node, input) : this.begin(work, viewer, firmId, node, input);
      });
    } catch (error) {
      // Somebody of the firm has stated it at the same moment.
      throw violatedConstraint(error) === 'capability_statements_one_each' ? new ShoalError('STALE_VERSION') : error;
    }
  }

  private async begin(work: Work, viewer: Principal, firmId: string, node: CapabilityNodeEntity, input: StateCapabilityInput): Promise<CapabilityStatementEntity> {
    const note = tidyNote(input.note ?? '');
    const { id, cooperativeId } = await this.evidence.create(work, viewer, { kind: 'capability', ...capabilityWords(node, note) }, new Date());
    const statement = Object.assign(new CapabilityStatementEntity(), { id, cooperativeId, firmId, nodeId: node.id, level: input.level, note });
    await this.statements.insert(work, statement);
    await this.setBackings(work, statement, input.backingIds ?? []);
    return statement;
  }

  private async restate(work: Work, viewer: Principal, statement: CapabilityStatementEntity, node: CapabilityNodeEntity, input: StateCapabilityInput): Promise<CapabilityStatementEntity> {
    const evidence = await this.evidence.hold(work, viewer, statement.id, 'evidence.change');
    if (evidence.removedAt !== null) return this.beginAgain(work, statement, evidence, node, input);
    if (evidence.version !== input.version) throw new ShoalError('STALE_VERSION');
    const note = tidyNote(input.note ?? statement.note);
    await this.statements.save(work, Object.assign(statement, { level: input.level, note }));
    if (input.backingIds) await this.setBackings(work, statement, input.backingIds);
    await this.evidence.changed(work, evidence, capabilityWords(node, note), new Date());
    return statement;
  }

  /** What was thrown away is stated as if it had never been: private, for nobody else, unseen by the office. */
  private async beginAgain(work: Work, statement: CapabilityStatementEntity, evidence: EvidenceEntity, node: CapabilityNodeEntity, input: StateCapabilityInput): Promise<CapabilityStatementEntity> {
    const [note, now] = [tidyNote(input.note ?? ''), new Date()];
    await this.statements.endGrants(work, statement.id, now);
    await this.statements.save(work, Object.assign(statement, { level: input.level, note }));
    await this.setBackings(work, statement, input.backingIds ?? []);
    await this.evidence.changed(work, Object.assign(evidence, UNTOUCHED), capabilityWords(node, note), now);
    return statement;
  }

  /** Errors: CAPABILITY_BACKING_UNUSABLE: what another firm owns looks like what is not there. */
  private async setBackings(work: Work, { id: statementId, cooperativeId, firmId }: CapabilityStatementEntity, wanted: readonly string[]): Promise<void> {
    const before = (await this.statements.backingsOf(work, [statementId])).map((row) => row.evidenceId);
    const added = wanted.filter((id) => !before.includes(id));
    const removed = before.filter((id) => !wanted.includes(id));
    if (removed.length > 0) await this.statements.removeBackings(work, statementId, removed);
    if (added.length === 0) return;
    const things = await this.things.findMany(work, added);
    const usable = things.filter((thing) => thing.firmId === firmId && thing.kind !== 'capability' && thing.removedAt === null);
    if (usable.length < added.length) throw new ShoalError('CAPABILITY_BACKING_UNUSABLE');
    await this.statements.addBackings(work, added.map((evidenceId): CapabilityBackingEntity => ({ statementId, evidenceId, cooperativeId, firmId })));
  }
}

const UNTOUCHED = { removedAt: null, visibility: 'private', isAnonymousVisible: false, reviewState: 'none', reviewNote: '', reviewedBy: null, reviewedAt: null } satisfies Partial<EvidenceEntity>;

const tidyNote = (note: string): string => note.normalize('NFC').trim();

/** What lists of mixed evidence show of a statement, and what it is found by. */
export const capabilityWords = ({ name, nameEn, synonyms }: CapabilityNodeEntity, note: string) => ({ title: name, searchText: [name, nameEn, ...synonyms, note].join(' ') });

import { Injectable } from '@nestjs/common';
import { type Principal, UnitOfWork, type Work } from '@shoal/platform';
import { answeringNode, broughtBack, joinStatements, type JoinableStatement, mergeNodes, moveNode, pathTo, placeNewNode, readWords, requireFreeName, requireLive, retiredWith, type StatementJoin } from '@shoal/references-domain';
import { v7 as uuid } from 'uuid';
import type { AddCapabilityNodeInput, MergeCapabilityNodesInput, MoveCapabilityNodeInput, RenameCapabilityNodeInput, RetireCapabilityNodeInput } from './capabilities.inputs';
import { CapabilityNodeChangeEntity, type NodeChange } from './capability-node-change.entity';
import { CapabilityNodeEntity } from './capability-node.entity';
import { CapabilityTreeRepository } from './capability-tree.repository';
import { CapabilityTreeService, inReadingOrder } from './capability-tree.service';
import type { CapabilityTreeType } from './capability-tree.type';
import { MergedStatementsRepository } from './merged-statements.repository';

type Nodes = readonly CapabilityNodeEntity[];

/** What the office does to the taxonomy; each change is told in its history and takes the statements along. */
@Injectable()
export class ChangeCapabilityTree {
  constructor(
    private readonly work: UnitOfWork,
    private readonly service: CapabilityTreeService,
    private readonly tree: CapabilityTreeRepository,
    private readonly statements: MergedStatementsRepository,
  ) {}

  /** Errors: FORBIDDEN, NOT_FOUND, INVALID_INPUT, CAPABILITY_NODE_GONE, CAPABILITY_NAME_TAKEN, CAPABILITY_TREE_TOO_LARGE. */
  add(viewer: Principal, { parentId = null, ...input }: AddCapabilityNodeInput): Promise<CapabilityTreeType> {
    return this.change(viewer, async (work, nodes) => {
      const words = readWords(input);
      const node = Object.assign(new CapabilityNodeEntity(), { id: uuid(), cooperativeId: viewer.cooperativeId, ...words, ...placeNewNode(nodes, parentId, words.name), mergedInto: null, retiredAt: null, version: 1 });
      await this.tree.insert(work, node);
      await this.tell(work, viewer, node.id, 'added', '', pathText([...nodes, node], node.id));
    });
  }

  /** Errors: as `add`, and STALE_VERSION. */
  rename(viewer: Principal, { id, version, ...input }: RenameCapabilityNodeInput): Promise<CapabilityTreeType> {
    return this.change(viewer, async (work, nodes) => {
      const words = readWords(input);
      requireLive(nodes, id);
      const node = await this.service.holdNode(work, id, version);
      requireFreeName(nodes, node.parentId, words.name, id);
      const before = wordsText(node);
      await this.tree.save(work, [Object.assign(node, words, { version: version + 1 })]);
      await this.tell(work, viewer, id, 'renamed', before, wordsText(node));
      await this.statements.openToAllFirms(work, viewer.cooperativeId);
      await this.statements.rename(work, node);
    });
  }

  /** Errors: as `rename`, and CAPABILITY_BELOW_ITSELF. */
  move(viewer: Principal, { id, version, parentId = null, index }: MoveCapabilityNodeInput): Promise<CapabilityTreeType> {
    return this.change(viewer, async (work, nodes) => {
      const placements = moveNode(nodes, id, parentId, index);
      const node = await this.service.holdNode(work, id, version);
      if (placements.length === 0) return;
      await this.tree.save(work, [Object.assign(node, { version: version + 1 })]);
      await this.tree.place(work, placements);
      const after = nodes.map((one) => ({ ...one, ...placements.find((placement) => placement.id === one.id) }));
      await this.tell(work, viewer, id, 'moved', pathText(nodes, id), pathText(after, id));
    });
  }

  /** The other one answers for it from now on, with its statements and what was below it. Errors: as `move`. */
  merge(viewer: Principal, { id, version, intoId }: MergeCapabilityNodesInput): Promise<CapabilityTreeType> {
    return this.change(viewer, async (work, nodes) => {
      const placements = mergeNodes(nodes, id, intoId);
      const node = await this.service.holdNode(work, id, version);
      const into = answeringNode(nodes, intoId);
      await this.tree.save(work, [Object.assign(node, { mergedInto: intoId, version: version + 1 })]);
      await this.tree.passOn(work, id, intoId);
      await this.tree.place(work, placements);
      await this.tell(work, viewer, id, 'merged', pathText(nodes, id), pathText(nodes, intoId));
      await this.statements.openToAllFirms(work, viewer.cooperativeId);
      await this.statements.join(work, id, intoId, joinsOf(await this.statements.at(work, [id, intoId]), id), new Date());
      await this.statements.rename(work, into);
    });
  }

  /** With everything below it; coming back, by itself. What firms have stated stays. Errors: as `rename`. */
  retire(viewer: Principal, { id, version, retired }: RetireCapabilityNodeInput): Promise<CapabilityTreeType> {
    return this.change(viewer, async (work, nodes) => {
      const changing = retired ? retiredWith(nodes, id) : [broughtBack(nodes, id)];
      await this.service.holdNode(work, id, version);
      const retiredAt = retired ? new Date() : null;
      await this.tree.save(work, nodes.filter((node) => changing.some((one) => one.id === node.id)).map((node) => Object.assign(node, { retiredAt, version: node.version + 1 })));
      await this.tell(work, viewer, id, retired ? 'retired' : 'brought_back', pathText(nodes, id), '');
    });
  }

  private change(viewer: Principal, by: (work: Work, nodes: Nodes) => Promise<void>): Promise<CapabilityTreeType> {
    return this.work.run(viewer, async (work) => {
      await by(work, await this.service.holdForOffice(work, viewer));
      return { nodes: inReadingOrder(await this.tree.all(work)), viewerCan: this.service.abilities(viewer) };
    });
  }

  private async tell(work: Work, { cooperativeId, personId }: Principal, nodeId: string, what: NodeChange, fromText: string, toText: string): Promise<void> {
    await this.tree.addChange(work, Object.assign(new CapabilityNodeChangeEntity(), { id: uuid(), cooperativeId, nodeId, personId, what, fromText, toText, at: new Date() }));
  }
}

const joinsOf = (statements: readonly JoinableStatement[], fromId: string): StatementJoin[] =>
  statements.filter((one) => one.nodeId === fromId).map((moving) => joinStatements(moving, statements.find((other) => other.nodeId !== fromId && other.firmId === moving.firmId)));

const pathText = (nodes: Nodes, id: string): string => pathTo(nodes, id).map((node) => node.name).join(' › ');
const wordsText = ({ name, nameEn, synonyms }: CapabilityNodeEntity): string => [name, nameEn, synonyms.join(', ')].filter(Boolean).join(' · ');

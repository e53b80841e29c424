import { findVagueWording, type VagueWording } from '@shoal/proposals-domain';
import type { Node } from '@tiptap/pm/model';
import { requirementsIn } from './tie-requirement';

/** What a paragraph answers, and wording in it that counts against the answer. Places are counted from the paragraph's beginning. */
export interface BlockFindings {
  readonly requirementIds: readonly string[];
  readonly vague: readonly { readonly from: number; readonly to: number; readonly wording: VagueWording }[];
}

const NOTHING: BlockFindings = { requirementIds: [], vague: [] };
/** A paragraph that did not change is the same object. */
const known = new WeakMap<Node, BlockFindings>();

/** Of a textblock; only what answers a requirement is looked at for its wording. */
export const findingsOf = (block: Node): BlockFindings => {
  const before = known.get(block);
  if (before) return before;
  const requirementIds = requirementsIn(block);
  // A picture or a line break is one character, so that places stay true.
  const found = requirementIds.length === 0 ? NOTHING : { requirementIds, vague: findVagueWording(block.textBetween(0, block.content.size, undefined, '\ufffc')) };
  known.set(block, found);
  return found;
};

/** Every textblock of the text that answers something, with its position. */
export const answeringBlocks = (doc: Node): { readonly at: number; readonly node: Node; readonly findings: BlockFindings }[] => {
  const blocks: { at: number; node: Node; findings: BlockFindings }[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    const findings = findingsOf(node);
    if (findings.requirementIds.length > 0) blocks.push({ at, node, findings });
    return false;
  });
  return blocks;
};

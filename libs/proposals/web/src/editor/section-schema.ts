import type { AnyExtension, Extensions } from '@tiptap/core';
import { TableKit } from '@tiptap/extension-table';
import { StarterKit } from '@tiptap/starter-kit';
import { EvidenceNode } from '../evidence/evidence-node';
import { RequirementMark } from '../requirements/requirement-mark';
import { SectionHeading } from './section-heading';
import { SectionImage } from './section-image';
import { SectionLink } from './section-link';
import { SectionTableView } from './section-table';

/**
 * What a section's text may hold. Everything here renders attributes through a check, because content arrives
 * over Yjs. Nothing here may change the text on its own: a trailing paragraph or an automatic link would be
 * written by everyone who merely opens the page. `evidence`: the same node, drawn in another way. `proposalId`: where requirements
 * stay tied when they are pasted.
 */
export const sectionSchema = (evidence: AnyExtension = EvidenceNode, proposalId: string | null = null): Extensions => [
  StarterKit.configure({ heading: false, link: false, undoRedo: false, trailingNode: false, dropcursor: { color: false, class: 'drop-cursor' } }),
  SectionHeading,
  SectionLink,
  RequirementMark.configure({ proposalId }),
  SectionImage,
  evidence,
  TableKit.configure({ table: { resizable: true, cellMinWidth: 48, lastColumnResizable: false, View: SectionTableView } }),
];

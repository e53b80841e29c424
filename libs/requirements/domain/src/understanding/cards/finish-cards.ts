import type { FoundRequirement, RequirementDoubt } from '../../reading/rfp-reading';
import { codeIn, codesNamed, comparableCode, leadingCode } from '../codes/requirement-code';
import { oneLine, tight } from '../text/tight';
import type { CardDraft } from './card-draft';

/** "SFR-001 (필수)" names nothing. */
const REMARK = /^\([^)]*\)$/u;

/** The title without the number that some documents write before it. */
const titleOf = (title: string, code: string | null): string => {
  const leading = leadingCode(title);
  return leading !== null && leading.rest !== '' && code !== null && comparableCode(leading.code) === comparableCode(code) ? leading.rest : title;
};

export const finishCard = (draft: CardDraft): FoundRequirement => {
  const inTitle = draft.text('code').trim() === '' ? leadingCode(oneLine(draft.text('title'))) : null;
  const written = inTitle?.code ?? draft.text('code').trim();
  const read = codeIn(written);
  const code = read?.code ?? null;
  const title = oneLine(titleOf(oneLine(draft.text('title')) || (read?.rest ?? '').replace(REMARK, ''), code));
  const related = codesNamed(draft.text('related')).filter((named) => code === null || comparableCode(named) !== comparableCode(code));
  const details = draft.text('details');
  const doubts: RequirementDoubt[] = [];
  if (code === null) doubts.push('no_code');
  else if (code !== written) doubts.push('code_repaired');
  if (title === '') doubts.push('no_title');
  if (details === '') doubts.push('no_details');
  if (draft.isJoined) doubts.push('joined_over_pages');
  return { code, codeWritten: written, title, category: oneLine(draft.text('category')) || null, definition: draft.text('definition'), details, deliverables: draft.text('deliverables'), related, others: draft.others, places: draft.places, doubts };
};

const words = ({ title, category, definition, details, deliverables }: FoundRequirement): string => tight([title, category ?? '', definition, details, deliverables].join('\u0000'));

/** Indexes of requirements that share a number, each group in reading order. */
export const duplicateGroups = (requirements: readonly FoundRequirement[]): readonly (readonly number[])[] => {
  const byCode = new Map<string, number[]>();
  requirements.forEach(({ code }, at) => {
    if (code !== null) byCode.set(comparableCode(code), [...(byCode.get(comparableCode(code)) ?? []), at]);
  });
  return [...byCode.values()].filter((group) => group.length > 1);
};

/** Says at each requirement whose number stands again whether the others say the same. */
export const withDuplicateDoubts = (requirements: readonly FoundRequirement[]): readonly FoundRequirement[] => {
  const doubts = new Map<number, RequirementDoubt>();
  for (const group of duplicateGroups(requirements)) {
    const texts = new Set(group.map((at) => words(requirements[at] as FoundRequirement)));
    for (const at of group) doubts.set(at, texts.size === 1 ? 'duplicate_same' : 'duplicate_other_text');
  }
  return requirements.map((requirement, at) => {
    const doubt = doubts.get(at);
    return doubt === undefined ? requirement : { ...requirement, doubts: [...requirement.doubts, doubt] };
  });
};

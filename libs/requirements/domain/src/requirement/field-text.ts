import type { RequirementField, RequirementTexts } from './requirement';

/** A field as one text, for showing it and for comparing word by word; empty where there is nothing. */
export const fieldText = <F extends RequirementField>(value: RequirementTexts[F]): string => {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  return value.map((part) => (typeof part === 'string' ? part : part.label === '' ? part.text : `${part.label}: ${part.text}`)).join(value.some((part) => typeof part !== 'string') ? '\n' : ', ');
};

import { useLanguage, useMessages } from '@shoal/ui';
import { TENDER_FIELD_NAMES } from '@shoal/tenders-domain';
import { tendersMessages } from './tenders.messages';

const KINDS = { 등록공고: 'kind.new', 변경공고: 'kind.changed', 취소공고: 'kind.cancelled', 재공고: 'kind.again' } as const;

const isKnown = <K extends string>(names: Readonly<Record<K, unknown>>, name: string): name is K => Object.hasOwn(names, name);

/** A notice's kind in the language of the screen; a kind we do not know is shown as it is. */
export const useKindWord = () => {
  const t = useMessages(tendersMessages);
  return (kind: string): string => (isKnown(KINDS, kind) ? t(KINDS[kind]) : kind);
};

/** 'closesAt' → '입찰 마감' or 'Bid closing'. */
export const useFieldName = () => {
  const language = useLanguage();
  return (field: string): string => {
    if (!isKnown(TENDER_FIELD_NAMES, field)) return field;
    const name = TENDER_FIELD_NAMES[field][language];
    return name.charAt(0).toUpperCase() + name.slice(1);
  };
};

/** GraphQL's 'MAIN_CONTRACTOR' or the domain's 'main_contractor' as a word. */
export const useMethodWord = () => {
  const t = useMessages(tendersMessages);
  return (method: string): string => {
    const key = method.toLowerCase();
    return key === 'joint' || key === 'divided' || key === 'mixed' || key === 'main_contractor' ? t(`method.${key}`) : method;
  };
};

import { VAGUE_WORDING_SOURCES, type VagueWording } from '@shoal/proposals-domain';
import { useLanguage, useMessages } from '@shoal/ui';
import { requirementsMessages } from './requirements.messages';

/** Why a wording counts against an answer, and what to write instead. */
export const useVagueReason = (): ((wording: VagueWording) => string) => {
  const t = useMessages(requirementsMessages);
  const language = useLanguage();
  return ({ source, instead }) => {
    const from = VAGUE_WORDING_SOURCES[source];
    return source === 'guide' ? t('vague.reason', { source: `${from[language]}, ${from.date}`, instead: instead[language] }) : t('vague.practice', { instead: instead[language] });
  };
};

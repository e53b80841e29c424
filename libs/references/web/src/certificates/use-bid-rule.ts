import { USUAL_BID_DAY } from '@shoal/references-domain';
import { useLanguage } from '@shoal/ui';

/** On which day a certificate must hold for a bid, with the source. */
export const useBidRule = (): string => (useLanguage() === 'en' ? USUAL_BID_DAY.sourceEn : USUAL_BID_DAY.source);

import { useMessages } from '@shoal/ui';
import type { ReviewRfpFragment } from '../../generated/graphql';
import { filesMessages } from './files.messages';

/** The first file is the RFP, the others are corrections of it. */
export const useKindWord = () => {
  const t = useMessages(filesMessages);
  return ({ ordinal }: Pick<ReviewRfpFragment, 'ordinal'>): string => (ordinal === 1 ? t('kind.first') : t('kind.corrected', { n: ordinal - 1 }));
};

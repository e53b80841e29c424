import { ShoalError } from '@shoal/contract';
import type { FirmEntity } from './firm.entity';

/** Only members are asked into bids. Errors: FIRM_NOT_AVAILABLE. */
export const assertAvailable = ({ membership, name, nameEn }: Pick<FirmEntity, 'membership' | 'name' | 'nameEn'>): void => {
  if (membership !== 'member') throw new ShoalError('FIRM_NOT_AVAILABLE', { name, ...(nameEn !== '' && { nameEn }) });
};

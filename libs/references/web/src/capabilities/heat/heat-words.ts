import { useFormat, useMessages } from '@shoal/ui';
import type { CapabilityLevel, HeatCellFragment } from '../../generated/graphql';
import { capabilitiesMessages } from '../capabilities.messages';
import { LEVELS } from '../use-capability-address';

/** 1, 2, 3. */
export const rankOf = (level: CapabilityLevel): number => LEVELS.indexOf(level) + 1;

/** Fewer firms than this are a gap. */
export const ENOUGH_FIRMS = 2;

export const totalAt = (total: { readonly experience: number; readonly delivery: number; readonly core: number }, level: CapabilityLevel): number =>
  ({ EXPERIENCE: total.experience, DELIVERY: total.delivery, CORE: total.core })[level];

export const useHeatWords = () => {
  const t = useMessages(capabilitiesMessages);
  const format = useFormat();
  const value = (cell: HeatCellFragment | undefined): string => (cell ? t('map.value', { rank: rankOf(cell.level), level: t(`level.${cell.level}`), state: t(`state.${cell.state}`) }) : t('map.none'));
  /** 주력 has nothing above it. */
  const from = (level: CapabilityLevel): string => (level === 'CORE' ? t('level.CORE') : t('tools.from', { level: t(`level.${level}`) }));
  return { t, format, value, from };
};

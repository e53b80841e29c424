import { UnstyledButton } from '@mantine/core';
import { useMessages } from '@shoal/ui';
import type { CapabilityLevel } from '../../generated/graphql';
import { capabilitiesMessages } from '../capabilities.messages';
import { rankOf } from '../heat/heat-words';
import { LEVELS } from '../use-capability-address';
import classes from './mine.module.css';

interface LevelPickerProps {
  readonly label: string;
  readonly value: CapabilityLevel | null;
  readonly disabled?: boolean;
  /** Null clears it. */
  readonly onPick: (level: CapabilityLevel | null) => void;
}

/** 1, 2, 3 side by side; the one that is on clears when pressed again. */
export const LevelPicker = ({ label, value, disabled = false, onPick }: LevelPickerProps) => {
  const t = useMessages(capabilitiesMessages);
  return (
    <span className={classes.levels} role="group" aria-label={label}>
      {LEVELS.map((level) => (
        <UnstyledButton key={level} className={classes.level} data-rank={rankOf(level)} aria-pressed={value === level} disabled={disabled} title={value === level ? t('mine.clear') : undefined} onClick={() => onPick(value === level ? null : level)}>
          {rankOf(level)} {t(`level.${level}`)}
        </UnstyledButton>
      ))}
    </span>
  );
};

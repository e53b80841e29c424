import { IconEyeOff } from '@tabler/icons-react';
import { useMessages } from '@shoal/ui';
import classes from './experts.module.css';
import { expertsMessages } from './experts.messages';

/** The name, or that it is hidden. */
export const ExpertName = ({ name }: { readonly name: string | null | undefined }) => {
  const t = useMessages(expertsMessages);
  if (name) return <strong className={classes.name}>{name}</strong>;
  return (
    <span className={classes.hidden}>
      <IconEyeOff size={14} stroke={1.6} aria-hidden />
      {t('hidden')}
    </span>
  );
};

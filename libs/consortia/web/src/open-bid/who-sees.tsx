import { IconEye } from '@tabler/icons-react';
import { useFormat, useMessages } from '@shoal/ui';
import type { FirmBadgeFragment } from '../generated/graphql';
import { openBidMessages } from './open-bid.messages';
import classes from './open-bid.module.css';

/** By name: before inviting one sees who will see. */
export const WhoSees = ({ firms }: { readonly firms: readonly FirmBadgeFragment[] }) => {
  const t = useMessages(openBidMessages);
  const format = useFormat();
  return (
    <p className={classes.sees}>
      <IconEye size={14} stroke={1.6} aria-hidden />
      {t('whoSees', { firms: firms.map(format.name).join(', ') })}
    </p>
  );
};

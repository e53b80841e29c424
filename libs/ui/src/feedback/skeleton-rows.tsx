import { Skeleton, VisuallyHidden } from '@mantine/core';
import { uiMessages } from '../i18n/ui.messages';
import { useMessages } from '../i18n/use-messages';
import classes from './skeleton-rows.module.css';
import { useDelayed } from './use-delayed';

interface SkeletonRowsProps {
  readonly rows?: number;
  /** Pixels, as the rows to come. */
  readonly height?: number;
}

/** Grey rows in place of those to come, only when they take longer than 200 ms. */
export const SkeletonRows = ({ rows = 6, height = 32 }: SkeletonRowsProps) => {
  const t = useMessages(uiMessages);
  const visible = useDelayed(true);
  return (
    <div className={classes.rows} role="status" data-placeholder>
      {visible && (
        <>
          <VisuallyHidden>{t('list.loading')}</VisuallyHidden>
          {Array.from({ length: rows }, (_, row) => (
            <Skeleton key={row} height={height - 8} radius="sm" width={`${96 - ((row * 7) % 24)}%`} />
          ))}
        </>
      )}
    </div>
  );
};

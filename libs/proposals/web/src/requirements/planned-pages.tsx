import { useMessages } from '@shoal/ui';
import { requirementsMessages } from './requirements.messages';
import classes from './requirements.module.css';

/** How many pages a section is to take up; nothing where nobody has said. */
export const PlannedPages = ({ plan }: { readonly plan?: { readonly pages?: number | null } | null | undefined }) => {
  const t = useMessages(requirementsMessages);
  if (plan?.pages == null) return null;
  return (
    <span className={classes.pages} title={`${t('plan.pages')} ${t('plan.pagesOf', { count: plan.pages })}`}>
      {t('plan.short', { count: plan.pages })}
    </span>
  );
};

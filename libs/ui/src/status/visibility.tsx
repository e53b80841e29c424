import { IconEye } from '@tabler/icons-react';
import { uiMessages } from '../i18n/ui.messages';
import { useMessages } from '../i18n/use-messages';
import classes from './visibility.module.css';

type VisibilityProps =
  | { readonly to: 'cooperative' | 'ownerAndLead' | 'owner' | 'firm' | 'self' }
  | { readonly to: 'consortium'; /** How many firms. */ readonly firms: number };

/** Eye and who sees it: beside every place where one posts, and on every page that is not for everyone. */
export const Visibility = (props: VisibilityProps) => {
  const t = useMessages(uiMessages);
  return (
    <span className={classes.visibility}>
      <IconEye size={14} stroke={1.6} aria-hidden />
      {props.to === 'consortium' ? t('visibility.consortium', { count: props.firms }) : t(`visibility.${props.to}`)}
    </span>
  );
};

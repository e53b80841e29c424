import type { ReactNode } from 'react';
import { uiMessages } from '../i18n/ui.messages';
import { useMessages } from '../i18n/use-messages';
import { ButtonLink } from '../navigation/links';
import classes from './empty-state.module.css';

interface NotThereProps {
  /** Another sentence, e.g. who sees things of this kind. The same whether the thing exists or not. */
  readonly children?: ReactNode;
  /** The nearest place that is there, e.g. the list. */
  readonly way?: ReactNode;
}

/** For what does not exist and for what one may not see, word for word the same: what happened, what to do, where to go. */
export const NotThere = ({ children, way }: NotThereProps) => {
  const t = useMessages(uiMessages);
  return (
    <div className={classes.empty} role="alert">
      <strong className={classes.head}>{t('missing.what')}</strong>
      <p>
        {t('missing.why')} {children}
      </p>
      <p>{t('missing.next')}</p>
      <div className={classes.ways}>
        {way}
        <ButtonLink to="/home" variant="default">
          {t('error.home')}
        </ButtonLink>
      </div>
    </div>
  );
};

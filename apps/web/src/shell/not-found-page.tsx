import { Logo, NotThere, uiMessages, useMessages } from '@shoal/ui';
import { useEffect } from 'react';
import classes from './not-found-page.module.css';

/** An address that leads nowhere. Outside the frame: whether somebody has signed in does not matter here. */
export const NotFoundPage = () => {
  const t = useMessages(uiMessages);
  const title = t('missing.page');
  useEffect(() => {
    document.title = `${title} · Shoal`;
  }, [title]);
  return (
    <main className={classes.page}>
      <Logo size={40} />
      <h1>{title}</h1>
      <NotThere />
    </main>
  );
};

import { LanguageSwitch, Logo } from '@shoal/ui';
import { useEffect, type ReactNode } from 'react';
import classes from './entrance-frame.module.css';

interface EntranceFrameProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** The calm page before the workspace: the mark, one column, the language. */
export const EntranceFrame = ({ title, lead, children }: EntranceFrameProps) => {
  useEffect(() => {
    document.title = `${title} · Shoal`;
  }, [title]);
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <LanguageSwitch />
      </header>
      <main className={classes.column}>
        <div className={classes.mark}>
          <Logo size={40} />
          <span>Shoal</span>
        </div>
        <h1 className={classes.title}>{title}</h1>
        {lead && <p className={classes.lead}>{lead}</p>}
        {children}
      </main>
    </div>
  );
};

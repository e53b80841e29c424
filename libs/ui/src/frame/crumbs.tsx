import { IconChevronLeft } from '@tabler/icons-react';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { uiMessages } from '../i18n/ui.messages';
import { useMessages } from '../i18n/use-messages';
import classes from './crumbs.module.css';

export interface Crumb {
  readonly label: string;
  readonly link: LinkProps;
}

interface CrumbsProps {
  /** From the top down, without the page itself. */
  readonly parents: readonly Crumb[];
  readonly title: string;
  /** Beside the title: a deadline chip, a date. */
  readonly meta?: ReactNode;
}

/** The path to the page; on a narrow screen a way back, the parent and the title. The title is the page's only h1. */
export const Crumbs = ({ parents, title, meta }: CrumbsProps) => {
  const t = useMessages(uiMessages);
  const parent = parents.at(-1);
  return (
    <div className={classes.crumbs}>
      {parent && (
        <Link {...parent.link} activeOptions={{ exact: true }} className={classes.back} aria-label={t('frame.back', { name: parent.label })}>
          <IconChevronLeft size={20} stroke={1.6} aria-hidden />
        </Link>
      )}
      <div className={classes.lines}>
        {parents.length > 0 && (
          <nav className={classes.path} aria-label={t('frame.path')}>
            {parents.map((crumb) => (
              <span key={crumb.label} className={classes.step}>
                <Link {...crumb.link} activeOptions={{ exact: true }} className={classes.link}>
                  {crumb.label}
                </Link>
                <span aria-hidden>/</span>
              </span>
            ))}
          </nav>
        )}
        <h1 className={classes.title} title={title}>
          {title}
        </h1>
      </div>
      {meta && <div className={classes.meta}>{meta}</div>}
    </div>
  );
};

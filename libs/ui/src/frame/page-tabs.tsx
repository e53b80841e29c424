import { createLink, type LinkProps, useLocation } from '@tanstack/react-router';
import { type AnchorHTMLAttributes, type ReactNode, type Ref, useEffect, useRef } from 'react';
import { uiMessages } from '../i18n/ui.messages';
import { useMessages } from '../i18n/use-messages';
import classes from './page-tabs.module.css';

export interface PageTab {
  readonly label: string;
  readonly link: LinkProps;
  readonly count?: number;
  /** Amber count: something waits. */
  readonly urgent?: boolean;
  /** On only for this very address, not for those below it. */
  readonly exact?: boolean;
  /** Set by the page where tabs differ only in the search part of the address. */
  readonly current?: boolean;
}

interface TabAnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly ref?: Ref<HTMLAnchorElement>;
  readonly current?: boolean | undefined;
}

/** The router says which address is on; a page that knows better says so itself. */
const TabAnchor = ({ current, ...props }: TabAnchorProps) => (
  <a {...props} className={classes.tab} {...(current !== undefined && { 'data-status': current ? 'active' : undefined, 'aria-current': current ? 'page' : undefined })} />
);
const TabLink = createLink(TabAnchor);

const Tab = ({ label, link, count, urgent, exact = false, current }: PageTab) => (
  <TabLink {...link} current={current} activeOptions={{ exact, includeSearch: false }}>
    {label}
    {count !== undefined && (
      <span className={classes.count} data-urgent={urgent || undefined}>
        {count}
      </span>
    )}
  </TabLink>
);

/** Tabs that are addresses: links, so that Back and a new window work. `right` stays at the right edge. */
export const PageTabs = ({ tabs, right }: { readonly tabs: readonly PageTab[]; readonly right?: ReactNode }) => {
  const t = useMessages(uiMessages);
  const list = useRef<HTMLDivElement>(null);
  const href = useLocation({ select: (location) => location.href });
  // Where not all have room, the one that is on is seen.
  useEffect(() => list.current?.querySelector('[aria-current=page]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }), [href]);
  return (
    <nav className={classes.tabs} aria-label={t('frame.tabs')}>
      <div ref={list} className={classes.list}>
        {tabs.map((tab) => (
          <Tab key={tab.label} {...tab} />
        ))}
      </div>
      {right && <div className={classes.right}>{right}</div>}
    </nav>
  );
};

import { IconBell, type Icon } from '@tabler/icons-react';
import { Link, type LinkProps } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import { uiMessages } from '../i18n/ui.messages';
import { useMessages } from '../i18n/use-messages';
import { Logo } from '../logo/logo';
import { AccountMenu, type AccountMenuProps } from './account-menu';
import classes from './app-frame.module.css';
import { FrameSearch } from './frame-search';
import { FrameSlotsContext } from './frame-slots';
import { LanguageSwitch } from './language-switch';

export interface RailItem {
  readonly label: string;
  readonly icon: Icon;
  readonly link: LinkProps;
}

interface AppFrameProps {
  readonly home: LinkProps;
  readonly items: readonly RailItem[];
  /** At the foot of the rail; `unread` stands on it as a number. */
  readonly inbox: { readonly link: LinkProps; readonly unread: number };
  /** At the right of the top bar, and ⌘K from everywhere. */
  readonly search: LinkProps;
  readonly account: AccountMenuProps;
  readonly children: ReactNode;
}

/** More unread notifications than this are shown as `99+`. */
const MOST_SHOWN = 99;

/** Rail, top bar and the page; below 48em the rail is a bar at the bottom. Pages fill the top bar through `Page`. */
export const AppFrame = ({ home, items, inbox, search, account, children }: AppFrameProps) => {
  const t = useMessages(uiMessages);
  const [crumbs, setCrumbs] = useState<HTMLElement | null>(null);
  const [aside, setAside] = useState<HTMLElement | null>(null);
  const slots = useMemo(() => ({ crumbs, aside }), [crumbs, aside]);
  return (
    <FrameSlotsContext value={slots}>
      <a className={classes.skip} href="#main">
        {t('frame.skip')}
      </a>
      <div className={classes.frame}>
        <nav className={classes.rail} aria-label={t('frame.main')}>
          <Link {...home} className={classes.logo} aria-label="Shoal">
            <Logo />
          </Link>
          {items.map(({ label, icon: ItemIcon, link }) => (
            <Link key={label} {...link} className={classes.item}>
              <ItemIcon size={20} stroke={1.5} aria-hidden />
              {label}
            </Link>
          ))}
          <Link {...inbox.link} className={classes.item} data-foot aria-label={inbox.unread > 0 ? t('frame.inboxUnread', { count: inbox.unread }) : t('frame.inbox')}>
            <IconBell size={20} stroke={1.5} aria-hidden />
            {t('frame.inbox')}
            {inbox.unread > 0 && <span className={classes.badge}>{inbox.unread > MOST_SHOWN ? `${MOST_SHOWN}+` : inbox.unread}</span>}
          </Link>
          <div className={classes.account}>
            <AccountMenu {...account} />
          </div>
        </nav>
        <div className={classes.column}>
          <header className={classes.top}>
            <div className={classes.crumbs} ref={setCrumbs} />
            <div className={classes.aside} ref={setAside} />
            <FrameSearch link={search} />
            <div className={classes.language}>
              <LanguageSwitch onChange={account.onLanguage} />
            </div>
          </header>
          <main id="main" className={classes.main} tabIndex={-1}>
            {children}
          </main>
        </div>
      </div>
    </FrameSlotsContext>
  );
};

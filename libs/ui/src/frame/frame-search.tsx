import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { Link, type LinkProps, useNavigate } from '@tanstack/react-router';
import { uiMessages } from '../i18n/ui.messages';
import { useMessages } from '../i18n/use-messages';
import classes from './frame-search.module.css';

const MAIN_SEARCH = '#main input[type=search]';
const isApple = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** The way to the search: in sight on every page, and ⌘K wherever the caret stands. */
export const FrameSearch = ({ link }: { readonly link: LinkProps }) => {
  const t = useMessages(uiMessages);
  const navigate = useNavigate();
  // The page that is there already takes the caret; one that is still to come takes it by itself.
  const search = async () => {
    await navigate(link as Parameters<typeof navigate>[0]);
    document.querySelector<HTMLInputElement>(MAIN_SEARCH)?.focus();
  };
  useHotkeys([['mod+K', () => void search()]], [], true);
  return (
    <Link {...link} className={classes.search} aria-keyshortcuts="Meta+K Control+K" aria-label={t('frame.search')}>
      <IconSearch size={16} stroke={1.6} aria-hidden />
      <span className={classes.word}>{t('frame.search')}</span>
      <kbd className={classes.key}>{isApple() ? '⌘K' : 'Ctrl K'}</kbd>
    </Link>
  );
};

import { useMutation, useQuery } from '@apollo/client/react';
import { AppFrame, ErrorNotice, languageFromEnum, languageToEnum, PageBody, setLanguage, SkeletonRows, useMessages, type RailItem } from '@shoal/ui';
import { IconBuildingCommunity, IconChartDots3, IconChecklist, IconFileSearch, IconStack2 } from '@tabler/icons-react';
import { Navigate, Outlet, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { MeDocument, RememberLanguageDocument, type MeQuery } from '../generated/graphql';
import classes from './app-shell.module.css';
import { shellMessages } from './shell.messages';
import { useSignOut } from './use-sign-out';
import { useUnreadCount } from './use-unread-count';

/** Brings the editor's libraries with it, which the first page does not wait for; away from the network it does without. */
const LeftoverEdits = lazy(() =>
  import('@shoal/collab-web').then(
    ({ LeftoverEdits: component }) => ({ default: component }),
    () => ({ default: () => null }),
  ),
);

type SignedIn = NonNullable<MeQuery['me']>;

/** Lets in who has signed in, sends others to the sign-in page with the way back, and draws the frame. */
export const AppShell = () => {
  const { data, error, refetch } = useQuery(MeDocument);
  if (data?.me) return <Frame me={data.me} />;
  if (data) return <ToSignIn />;
  return <div className={classes.waiting}>{error ? <ErrorNotice error={error} onRetry={refetch} /> : <SkeletonRows />}</div>;
};

const ToSignIn = () => {
  // The address that was asked for, read once: it changes as soon as the way to the sign-in page begins.
  const router = useRouter();
  const [address] = useState(() => router.state.location.href);
  return <Navigate to="/sign-in" search={{ return: address }} replace />;
};

const Frame = ({ me }: { readonly me: SignedIn }) => {
  const items = useRail();
  const unread = useUnreadCount();
  const [remember] = useMutation(RememberLanguageDocument);
  const signOut = useSignOut();
  // The account's language is the truth; this browser may have been used by somebody else.
  useEffect(() => setLanguage(languageFromEnum(me.language)), [me.id, me.language]);
  return (
    <AppFrame
      home={{ to: '/home' }}
      items={items}
      inbox={{ link: { to: '/inbox' }, unread }}
      search={{ to: '/registry/search' }}
      account={{
        person: me,
        settings: { to: '/account' },
        onLanguage: (language) => void remember({ variables: { language: languageToEnum(language) } }),
        onSignOut: signOut,
      }}
    >
      <Suspense fallback={<PageBody><SkeletonRows /></PageBody>}>
        <Outlet />
      </Suspense>
      <Suspense>
        <LeftoverEdits personId={me.id} />
      </Suspense>
    </AppFrame>
  );
};

/** Only what exists; a place without a page has no link. */
const useRail = (): RailItem[] => {
  const t = useMessages(shellMessages);
  return useMemo(
    () => [
      { label: t('home'), icon: IconChecklist, link: { to: '/home' } },
      { label: t('bids'), icon: IconStack2, link: { to: '/bids' } },
      { label: t('tenders'), icon: IconFileSearch, link: { to: '/tenders' } },
      { label: t('registry'), icon: IconChartDots3, link: { to: '/registry' } },
      { label: t('cooperative'), icon: IconBuildingCommunity, link: { to: '/cooperative' } },
    ],
    [t],
  );
};

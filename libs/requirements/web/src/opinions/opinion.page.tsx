import { useQuery } from '@apollo/client/react';
import { VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { CollabProvider, useRoomPresence, useSaveState } from '@shoal/collab-web';
import { AvatarStack, ButtonLink, DeadlineChip, NotThere, Page, QueryView, SaveChip, SkeletonRows, useMessages, Visibility } from '@shoal/ui';
import { lazy, Suspense, useMemo } from 'react';
import { type OpinionDetailFragment, OpinionDocument, type OpinionQuery } from '../generated/graphql';
import { OpinionStateMark } from './opinion-state';
import { OpinionSide } from './opinion-side';
import classes from './opinions.module.css';
import { opinionsMessages } from './opinions.messages';
import { PulseContext, useOpinionsLive, useRefetch } from './use-opinions-live';

/** The editor comes with the page that needs it, and with no other. */
const SharedText = lazy(async () => ({ default: (await import('@shoal/proposals-web/shared-text')).SharedText }));

type Me = NonNullable<OpinionQuery['me']>;

/** 의견 하나: the text that is written together, where it stands, how it was handed in and what came back. */
export const OpinionPage = ({ opinionId }: { readonly opinionId: string }) => {
  const t = useMessages(opinionsMessages);
  const query = useQuery(OpinionDocument, { variables: { id: opinionId } });
  const { data } = query;
  if (data?.me && data.opinion)
    return (
      <CollabProvider key={opinionId} personId={data.me.id}>
        <Listening opinion={data.opinion} me={data.me} refetch={query.refetch} />
      </CollabProvider>
    );
  return (
    <Page title={t('title')} crumbs={[{ label: t('tenders'), link: { to: '/tenders' } }]}>
      <QueryView query={query} skeleton={<SkeletonRows rows={10} />} missing={<NotThere way={<ButtonLink to="/tenders">{t('tenders')}</ButtonLink>} />}>
        {() => null}
      </QueryView>
    </Page>
  );
};

interface LoadedProps {
  readonly opinion: OpinionDetailFragment;
  readonly me: Me;
  readonly refetch: () => Promise<unknown>;
}

const Listening = (props: LoadedProps) => (
  <PulseContext value={useOpinionsLive(props.opinion.tenderId)}>
    <LoadedOpinion {...props} />
  </PulseContext>
);

const LoadedOpinion = ({ opinion, me, refetch }: LoadedProps) => {
  const t = useMessages(opinionsMessages);
  useRefetch(refetch);
  const { tender } = opinion;
  const isWaiting = opinion.state === 'DRAFT' || opinion.state === 'READY';
  return (
    <Page
      title={opinion.title}
      crumbs={[
        { label: t('tenders'), link: { to: '/tenders' } },
        { label: tender.title, link: { to: '/tenders/$tenderId', params: { tenderId: tender.id } } },
        { label: t('title'), link: { to: '/tenders/$tenderId/opinions', params: { tenderId: tender.id } } },
      ]}
      meta={isWaiting && opinion.dueAt && <DeadlineChip at={opinion.dueAt} withClock />}
      aside={<Here room={opinion.room} me={me} />}
    >
      <div className={classes.columns}>
        <div className={classes.main}>
          <p className={classes.whose}>
            <OpinionStateMark state={opinion.state} />
            <Visibility to="cooperative" />
            <span>{t('page.writers')}</span>
          </p>
          <Standing opinion={opinion} />
          <VisuallyHidden component="h2">{t('page.body')}</VisuallyHidden>
          <Suspense fallback={<SkeletonRows rows={8} />}>
            <SharedText room={opinion.room} label={t('page.text', { title: opinion.title })} canWrite={opinion.viewerCan.write} />
          </Suspense>
        </div>
        <OpinionSide opinion={opinion} />
      </div>
    </Page>
  );
};

/** Who is in the text, and whether everything is on the server's disk. */
const Here = ({ room, me }: { readonly room: string; readonly me: Me }) => {
  const others = useRoomPresence(room);
  const save = useSaveState();
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const people = useMemo(() => {
    const mine = { id: me.id, name: me.name, firm: me.firm ?? null };
    const here = others.map(({ personId, name, firmName, chip, colorSlot }) => ({ id: personId, name, firm: firmName !== null && chip !== null && colorSlot !== null ? { name: firmName, chip, colorSlot } : null }));
    return [mine, ...here.filter(({ id }) => id !== me.id)];
  }, [others, me]);
  return (
    <>
      <AvatarStack people={people} max={isNarrow ? 2 : 5} />
      <SaveChip state={save.kind} {...(save.kind === 'unsaved' && { unsaved: save.count })} />
    </>
  );
};

const SENTENCES = { DRAFT: 'page.readOnly', HANDED_IN: 'page.final', ANSWERED: 'page.final', WITHDRAWN: 'page.withdrawn' } as const;

/** Why one cannot write now. */
const Standing = ({ opinion: { state, viewerCan } }: Pick<LoadedProps, 'opinion'>) => {
  const t = useMessages(opinionsMessages);
  if (viewerCan.write) return null;
  const sentence = state === 'READY' ? (viewerCan.settle ? 'page.closed' : 'page.closedReader') : SENTENCES[state];
  return (
    <p className={classes.standing} role="status">
      {t(sentence)}
    </p>
  );
};

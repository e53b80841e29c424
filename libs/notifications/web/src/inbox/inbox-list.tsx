import { VisuallyHidden } from '@mantine/core';
import { addDays, seoulDay, useFormat, useLanguage, useListKeys, useMessages, useNow } from '@shoal/ui';
import { useRouter } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import type { InboxRowFragment } from '../generated/graphql';
import { notificationsMessages } from '../notifications.messages';
import { groupByDay } from './group-by-day';
import classes from './inbox.module.css';
import { wordsOf } from './notification-words';
import { useMarkRead } from './use-mark-read';

/** By day, the newest first. J and K go through the rows, Enter opens one. */
export const InboxList = ({ notifications }: { readonly notifications: readonly InboxRowFragment[] }) => {
  const t = useMessages(notificationsMessages);
  const format = useFormat();
  const now = useNow();
  const onKeyDown = useListKeys();
  const today = seoulDay(now);
  const word = (day: string): string | null => (day === today ? t('today') : day === addDays(today, -1) ? t('yesterday') : null);
  return (
    <div className={classes.days} role="group" aria-label={t('list')} onKeyDown={onKeyDown}>
      {groupByDay(notifications).map(({ day, items }) => (
        <section key={day}>
          <h2 className={classes.day}>
            {word(day) && <span>{word(day)}</span>}
            <span className={classes.date}>{format.day(day)}</span>
          </h2>
          <ul className={classes.rows}>
            {items.map((notification) => (
              <InboxRow key={notification.id} notification={notification} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
};

const isPlain = (event: MouseEvent): boolean => event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

const InboxRow = ({ notification }: { readonly notification: InboxRowFragment }) => {
  const t = useMessages(notificationsMessages);
  const format = useFormat();
  const router = useRouter();
  const markRead = useMarkRead();
  const words = wordsOf(notification, useLanguage());
  if (!words) return null;
  const open = (event: MouseEvent<HTMLAnchorElement>): void => {
    markRead(notification);
    if (!isPlain(event)) return;
    event.preventDefault();
    router.history.push(notification.link);
  };
  const unread = notification.readAt === null;
  return (
    <li className={classes.row} data-unread={unread || undefined}>
      <span className={classes.mark}>{unread && <VisuallyHidden>{t('unread')}</VisuallyHidden>}</span>
      <a className={classes.link} href={notification.link} data-list-item onClick={open} onAuxClick={() => markRead(notification)}>
        {words.text}
      </a>
      <span className={classes.meta}>
        <span className={classes.category}>{t(`category.${words.category}`)}</span>
        <time dateTime={notification.createdAt}>{format.time(notification.createdAt)}</time>
      </span>
    </li>
  );
};

import { type Attack, foreign, nothing, query } from './walls.attack';

const NOTIFICATION = 'id kind link createdAt readAt arguments { name value }';

/** Everybody has an inbox of one's own: only the id of somebody else's notification can be aimed at. */
export const notificationsAttacks: Readonly<Record<string, Attack>> = {
  notifications: query('notifications', '(first: 100)', '', `nodes { ${NOTIFICATION} } totalCount`, nothing),
  unreadNotificationCount: { query: '{ unreadNotificationCount }', variables: nothing },
  mailPreferences: query('mailPreferences', '', '', 'off', nothing),
  markNotificationRead: foreign({ query: `mutation ($id: ID!) { markNotificationRead(id: $id) { ${NOTIFICATION} } }`, variables: (ids) => ({ id: ids.notification }) }),
  markAllNotificationsRead: { query: 'mutation ($upTo: ID!) { markAllNotificationsRead(upTo: $upTo) }', variables: () => ({ upTo: 'ffffffff-ffff-7fff-bfff-ffffffffffff' }) },
  setMailPreferences: { query: 'mutation { setMailPreferences(input: { off: [DEADLINE, REVIEW, SHARING, MEMBERSHIP] }) { off } }', variables: nothing },
};

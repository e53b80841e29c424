/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query Inbox($after: String, $unreadOnly: Boolean!) {\n  notifications(after: $after, unreadOnly: $unreadOnly) {\n    nodes {\n      ...InboxRow\n    }\n    pageInfo {\n      endCursor\n      hasNextPage\n    }\n    totalCount\n  }\n  unreadNotificationCount\n}\n\nfragment InboxRow on Notification {\n  id\n  kind\n  link\n  createdAt\n  readAt\n  arguments {\n    name\n    value\n  }\n}\n\nsubscription InboxChanged {\n  inboxChanged {\n    unreadCount\n  }\n}\n\nmutation MarkNotificationRead($id: ID!) {\n  markNotificationRead(id: $id) {\n    id\n    readAt\n  }\n}\n\nmutation MarkAllNotificationsRead($upTo: ID!) {\n  markAllNotificationsRead(upTo: $upTo)\n}": typeof types.InboxDocument,
    "query MailPreferences {\n  mailPreferences {\n    off\n  }\n}\n\nmutation SetMailPreferences($input: MailPreferencesInput!) {\n  setMailPreferences(input: $input) {\n    off\n  }\n}": typeof types.MailPreferencesDocument,
};
const documents: Documents = {
    "query Inbox($after: String, $unreadOnly: Boolean!) {\n  notifications(after: $after, unreadOnly: $unreadOnly) {\n    nodes {\n      ...InboxRow\n    }\n    pageInfo {\n      endCursor\n      hasNextPage\n    }\n    totalCount\n  }\n  unreadNotificationCount\n}\n\nfragment InboxRow on Notification {\n  id\n  kind\n  link\n  createdAt\n  readAt\n  arguments {\n    name\n    value\n  }\n}\n\nsubscription InboxChanged {\n  inboxChanged {\n    unreadCount\n  }\n}\n\nmutation MarkNotificationRead($id: ID!) {\n  markNotificationRead(id: $id) {\n    id\n    readAt\n  }\n}\n\nmutation MarkAllNotificationsRead($upTo: ID!) {\n  markAllNotificationsRead(upTo: $upTo)\n}": types.InboxDocument,
    "query MailPreferences {\n  mailPreferences {\n    off\n  }\n}\n\nmutation SetMailPreferences($input: MailPreferencesInput!) {\n  setMailPreferences(input: $input) {\n    off\n  }\n}": types.MailPreferencesDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Inbox($after: String, $unreadOnly: Boolean!) {\n  notifications(after: $after, unreadOnly: $unreadOnly) {\n    nodes {\n      ...InboxRow\n    }\n    pageInfo {\n      endCursor\n      hasNextPage\n    }\n    totalCount\n  }\n  unreadNotificationCount\n}\n\nfragment InboxRow on Notification {\n  id\n  kind\n  link\n  createdAt\n  readAt\n  arguments {\n    name\n    value\n  }\n}\n\nsubscription InboxChanged {\n  inboxChanged {\n    unreadCount\n  }\n}\n\nmutation MarkNotificationRead($id: ID!) {\n  markNotificationRead(id: $id) {\n    id\n    readAt\n  }\n}\n\nmutation MarkAllNotificationsRead($upTo: ID!) {\n  markAllNotificationsRead(upTo: $upTo)\n}"): (typeof documents)["query Inbox($after: String, $unreadOnly: Boolean!) {\n  notifications(after: $after, unreadOnly: $unreadOnly) {\n    nodes {\n      ...InboxRow\n    }\n    pageInfo {\n      endCursor\n      hasNextPage\n    }\n    totalCount\n  }\n  unreadNotificationCount\n}\n\nfragment InboxRow on Notification {\n  id\n  kind\n  link\n  createdAt\n  readAt\n  arguments {\n    name\n    value\n  }\n}\n\nsubscription InboxChanged {\n  inboxChanged {\n    unreadCount\n  }\n}\n\nmutation MarkNotificationRead($id: ID!) {\n  markNotificationRead(id: $id) {\n    id\n    readAt\n  }\n}\n\nmutation MarkAllNotificationsRead($upTo: ID!) {\n  markAllNotificationsRead(upTo: $upTo)\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MailPreferences {\n  mailPreferences {\n    off\n  }\n}\n\nmutation SetMailPreferences($input: MailPreferencesInput!) {\n  setMailPreferences(input: $input) {\n    off\n  }\n}"): (typeof documents)["query MailPreferences {\n  mailPreferences {\n    off\n  }\n}\n\nmutation SetMailPreferences($input: MailPreferencesInput!) {\n  setMailPreferences(input: $input) {\n    off\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;
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
    "fragment TenderRow on Tender {\n  id\n  number\n  revision\n  title\n  source\n  status\n  kind\n  buyer\n  noticeInstitution\n  budget\n  estimatedPrice\n  closesAt\n  opensAt\n}\n\nfragment TenderHistory on TenderRevision {\n  id\n  revision\n  kind\n  publishedAt\n  importedAt\n  changeReason\n  changes {\n    field\n    before\n    after\n  }\n}\n\nfragment TenderDetail on Tender {\n  ...TenderRow\n  vat\n  publishedAt\n  qualificationDueAt\n  agreementDueAt\n  beginsAt\n  contractMethod\n  awardMethod\n  techWeight\n  priceWeight\n  jointMethods\n  jointMethodName\n  maxMembers\n  minShareBasisPoints\n  limitsSource\n  limitsAsOf\n  classification\n  url\n  changeReason\n  attachments {\n    name\n    url\n  }\n  version\n  viewerCan {\n    update\n    openBid\n  }\n  revisions {\n    ...TenderHistory\n  }\n}\n\nquery Tenders($first: Int, $after: String, $search: String, $status: TenderStatus) {\n  tenders(first: $first, after: $after, search: $search, status: $status) {\n    nodes {\n      ...TenderRow\n    }\n    pageInfo {\n      endCursor\n      hasNextPage\n    }\n    totalCount\n  }\n}\n\nquery Tender($tenderId: ID!) {\n  tender(id: $tenderId) {\n    ...TenderDetail\n  }\n}\n\nquery TenderViewer {\n  me {\n    id\n    role\n    viewerCan {\n      importNotice\n      openBid\n    }\n  }\n}\n\nmutation ImportNotice($input: ImportNoticeInput!) {\n  importNotice(input: $input) {\n    notices {\n      revision\n      outcome\n      tender {\n        ...TenderRow\n        revisions {\n          ...TenderHistory\n        }\n      }\n    }\n  }\n}\n\nmutation CreateTender($input: CreateTenderInput!) {\n  createTender(input: $input) {\n    ...TenderDetail\n  }\n}\n\nmutation UpdateTender($input: UpdateTenderInput!) {\n  updateTender(input: $input) {\n    ...TenderDetail\n  }\n}": typeof types.TenderRowFragmentDoc,
};
const documents: Documents = {
    "fragment TenderRow on Tender {\n  id\n  number\n  revision\n  title\n  source\n  status\n  kind\n  buyer\n  noticeInstitution\n  budget\n  estimatedPrice\n  closesAt\n  opensAt\n}\n\nfragment TenderHistory on TenderRevision {\n  id\n  revision\n  kind\n  publishedAt\n  importedAt\n  changeReason\n  changes {\n    field\n    before\n    after\n  }\n}\n\nfragment TenderDetail on Tender {\n  ...TenderRow\n  vat\n  publishedAt\n  qualificationDueAt\n  agreementDueAt\n  beginsAt\n  contractMethod\n  awardMethod\n  techWeight\n  priceWeight\n  jointMethods\n  jointMethodName\n  maxMembers\n  minShareBasisPoints\n  limitsSource\n  limitsAsOf\n  classification\n  url\n  changeReason\n  attachments {\n    name\n    url\n  }\n  version\n  viewerCan {\n    update\n    openBid\n  }\n  revisions {\n    ...TenderHistory\n  }\n}\n\nquery Tenders($first: Int, $after: String, $search: String, $status: TenderStatus) {\n  tenders(first: $first, after: $after, search: $search, status: $status) {\n    nodes {\n      ...TenderRow\n    }\n    pageInfo {\n      endCursor\n      hasNextPage\n    }\n    totalCount\n  }\n}\n\nquery Tender($tenderId: ID!) {\n  tender(id: $tenderId) {\n    ...TenderDetail\n  }\n}\n\nquery TenderViewer {\n  me {\n    id\n    role\n    viewerCan {\n      importNotice\n      openBid\n    }\n  }\n}\n\nmutation ImportNotice($input: ImportNoticeInput!) {\n  importNotice(input: $input) {\n    notices {\n      revision\n      outcome\n      tender {\n        ...TenderRow\n        revisions {\n          ...TenderHistory\n        }\n      }\n    }\n  }\n}\n\nmutation CreateTender($input: CreateTenderInput!) {\n  createTender(input: $input) {\n    ...TenderDetail\n  }\n}\n\nmutation UpdateTender($input: UpdateTenderInput!) {\n  updateTender(input: $input) {\n    ...TenderDetail\n  }\n}": types.TenderRowFragmentDoc,
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
export function graphql(source: "fragment TenderRow on Tender {\n  id\n  number\n  revision\n  title\n  source\n  status\n  kind\n  buyer\n  noticeInstitution\n  budget\n  estimatedPrice\n  closesAt\n  opensAt\n}\n\nfragment TenderHistory on TenderRevision {\n  id\n  revision\n  kind\n  publishedAt\n  importedAt\n  changeReason\n  changes {\n    field\n    before\n    after\n  }\n}\n\nfragment TenderDetail on Tender {\n  ...TenderRow\n  vat\n  publishedAt\n  qualificationDueAt\n  agreementDueAt\n  beginsAt\n  contractMethod\n  awardMethod\n  techWeight\n  priceWeight\n  jointMethods\n  jointMethodName\n  maxMembers\n  minShareBasisPoints\n  limitsSource\n  limitsAsOf\n  classification\n  url\n  changeReason\n  attachments {\n    name\n    url\n  }\n  version\n  viewerCan {\n    update\n    openBid\n  }\n  revisions {\n    ...TenderHistory\n  }\n}\n\nquery Tenders($first: Int, $after: String, $search: String, $status: TenderStatus) {\n  tenders(first: $first, after: $after, search: $search, status: $status) {\n    nodes {\n      ...TenderRow\n    }\n    pageInfo {\n      endCursor\n      hasNextPage\n    }\n    totalCount\n  }\n}\n\nquery Tender($tenderId: ID!) {\n  tender(id: $tenderId) {\n    ...TenderDetail\n  }\n}\n\nquery TenderViewer {\n  me {\n    id\n    role\n    viewerCan {\n      importNotice\n      openBid\n    }\n  }\n}\n\nmutation ImportNotice($input: ImportNoticeInput!) {\n  importNotice(input: $input) {\n    notices {\n      revision\n      outcome\n      tender {\n        ...TenderRow\n        revisions {\n          ...TenderHistory\n        }\n      }\n    }\n  }\n}\n\nmutation CreateTender($input: CreateTenderInput!) {\n  createTender(input: $input) {\n    ...TenderDetail\n  }\n}\n\nmutation UpdateTender($input: UpdateTenderInput!) {\n  updateTender(input: $input) {\n    ...TenderDetail\n  }\n}"): (typeof documents)["fragment TenderRow on Tender {\n  id\n  number\n  revision\n  title\n  source\n  status\n  kind\n  buyer\n  noticeInstitution\n  budget\n  estimatedPrice\n  closesAt\n  opensAt\n}\n\nfragment TenderHistory on TenderRevision {\n  id\n  revision\n  kind\n  publishedAt\n  importedAt\n  changeReason\n  changes {\n    field\n    before\n    after\n  }\n}\n\nfragment TenderDetail on Tender {\n  ...TenderRow\n  vat\n  publishedAt\n  qualificationDueAt\n  agreementDueAt\n  beginsAt\n  contractMethod\n  awardMethod\n  techWeight\n  priceWeight\n  jointMethods\n  jointMethodName\n  maxMembers\n  minShareBasisPoints\n  limitsSource\n  limitsAsOf\n  classification\n  url\n  changeReason\n  attachments {\n    name\n    url\n  }\n  version\n  viewerCan {\n    update\n    openBid\n  }\n  revisions {\n    ...TenderHistory\n  }\n}\n\nquery Tenders($first: Int, $after: String, $search: String, $status: TenderStatus) {\n  tenders(first: $first, after: $after, search: $search, status: $status) {\n    nodes {\n      ...TenderRow\n    }\n    pageInfo {\n      endCursor\n      hasNextPage\n    }\n    totalCount\n  }\n}\n\nquery Tender($tenderId: ID!) {\n  tender(id: $tenderId) {\n    ...TenderDetail\n  }\n}\n\nquery TenderViewer {\n  me {\n    id\n    role\n    viewerCan {\n      importNotice\n      openBid\n    }\n  }\n}\n\nmutation ImportNotice($input: ImportNoticeInput!) {\n  importNotice(input: $input) {\n    notices {\n      revision\n      outcome\n      tender {\n        ...TenderRow\n        revisions {\n          ...TenderHistory\n        }\n      }\n    }\n  }\n}\n\nmutation CreateTender($input: CreateTenderInput!) {\n  createTender(input: $input) {\n    ...TenderDetail\n  }\n}\n\nmutation UpdateTender($input: UpdateTenderInput!) {\n  updateTender(input: $input) {\n    ...TenderDetail\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;
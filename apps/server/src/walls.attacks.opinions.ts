import { type Attack, mutation, query } from './walls.attack';

const CLAUSE = 'id quote state reason places { block } rule { id } commentCount decidedBy { id name } decidedByFirm { id name } opinions { id title } viewerCan { dismiss discuss }';
const COMMENT = 'id text author { id name } firm { id name } viewerCan { change }';
const OPINION = `id title state dueAt room tender { id } firms { id name } openedByFirm { id } clauses { ${CLAUSE} } handIn { day receiptNumber by { id } } reply { outcome text } files { id name url } viewerCan { write settle join handIn }`;
const onId = (name: string, argument: string, selection: string, idOf: Attack['variables']): Attack => ({ query: `mutation ($id: ID!) { ${name}(${argument}: $id) ${selection} }`, variables: idOf });
const seen = (id: string) => ({ id, version: 0 });

/** Clauses and opinions are the cooperative's, as its tenders are, and hold nothing of any bid; other cooperatives see none of them. */
export const opinionsAttacks: Readonly<Record<string, Attack>> = {
  clauses: query('clauses', '(tenderId: $id, first: 100)', '($id: ID!)', `nodes { ${CLAUSE} } totalCount`, (ids) => ({ id: ids.tender })),
  clause: query('clause', '(id: $id)', '($id: ID!)', CLAUSE, (ids) => ({ id: ids.clause })),
  clauseComments: query('clauseComments', '(clauseId: $id, first: 100)', '($id: ID!)', `nodes { ${COMMENT} } totalCount`, (ids) => ({ id: ids.clause })),
  findClauses: onId('findClauses', 'tenderId', '', (ids) => ({ id: ids.tender })),
  dismissClause: mutation('dismissClause', 'DismissClauseInput', `{ ${CLAUSE} }`, (ids) => ({ ...seen(ids.clause), reason: '침입' })),
  reopenClause: mutation('reopenClause', 'SeenClauseInput', `{ ${CLAUSE} }`, (ids) => seen(ids.clause)),
  commentOnClause: mutation('commentOnClause', 'CommentOnClauseInput', `{ ${COMMENT} }`, (ids) => ({ clauseId: ids.clause, text: '침입' })),
  rewordClauseComment: mutation('rewordClauseComment', 'RewordClauseCommentInput', `{ ${COMMENT} }`, (ids) => ({ id: ids.clauseComment, text: '침입' })),
  removeClauseComment: onId('removeClauseComment', 'id', '', (ids) => ({ id: ids.clauseComment })),
  opinions: query('opinions', '(tenderId: $id, first: 100)', '($id: ID!)', `nodes { ${OPINION} } totalCount`, (ids) => ({ id: ids.tender })),
  opinion: query('opinion', '(id: $id)', '($id: ID!)', OPINION, (ids) => ({ id: ids.opinion })),
  opinionsOnTender: query('opinionsOnTender', '(tenderId: $id)', '($id: ID!)', 'open findClauses', (ids) => ({ id: ids.tender })),
  openOpinion: mutation('openOpinion', 'OpenOpinionInput', `{ ${OPINION} }`, (ids) => ({ tenderId: ids.tender, title: '침입', clauseIds: [ids.clause] })),
  joinOpinion: onId('joinOpinion', 'id', `{ ${OPINION} }`, (ids) => ({ id: ids.opinion })),
  leaveOpinion: onId('leaveOpinion', 'id', `{ ${OPINION} }`, (ids) => ({ id: ids.opinion })),
  updateOpinion: mutation('updateOpinion', 'UpdateOpinionInput', `{ ${OPINION} }`, (ids) => ({ ...seen(ids.opinion), title: '침입' })),
  setOpinionState: mutation('setOpinionState', 'SetOpinionStateInput', `{ ${OPINION} }`, (ids) => ({ ...seen(ids.opinion), state: 'READY' })),
  handInOpinion: mutation('handInOpinion', 'HandInOpinionInput', `{ ${OPINION} }`, (ids) => ({ ...seen(ids.opinion), day: '2026-12-01', channel: 'MAIL' })),
  recordOpinionReply: mutation('recordOpinionReply', 'RecordReplyInput', `{ ${OPINION} }`, (ids) => ({ ...seen(ids.opinion), day: '2026-12-01', outcome: 'REFUSED' })),
  removeOpinionFile: onId('removeOpinionFile', 'id', `{ ${OPINION} }`, (ids) => ({ id: ids.opinionFile })),
  opinionsChanged: { query: 'subscription ($id: ID!) { opinionsChanged(tenderId: $id) { all clauses opinions } }', variables: (ids) => ({ id: ids.tender }) },
};

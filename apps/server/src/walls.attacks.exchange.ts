import { type Attack, byId, foreign, mutation, query } from './walls.attack';

const IMPORT = 'id fileName state rowCount failure { ko } created { nodes { id title } totalCount } rows(first: 10) { nodes { row cells problems { ko } duplicateId } totalCount }';

export const exchangeAttacks: Readonly<Record<string, Attack>> = {
  registryImport: foreign(query('registryImport', '(id: $id)', '($id: ID!)', IMPORT, (ids) => ({ id: ids.registryImport }))),
  startRegistryImport: foreign(mutation('startRegistryImport', 'StartRegistryImportInput', `{ ${IMPORT} }`, (ids) => ({ id: ids.registryImport, duplicates: 'ADD' }))),
  discardRegistryImport: byId('discardRegistryImport', '', (ids) => ids.registryImport),
};

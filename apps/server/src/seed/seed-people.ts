import { FirmEntity } from '@shoal/firms-server';
import { CooperativeEntity, CredentialEntity, hashPassword, PersonEntity, type Work } from '@shoal/platform';
import { v7 as uuid } from 'uuid';
import type { DemoCooperative, DemoFirm, DemoPerson } from '../demo/demo.types';

/** Ids of what was seeded, by the keys of the demo data. */
export interface SeededPeople {
  readonly cooperativeId: string;
  readonly firms: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
}

export const idsOf = (items: readonly { readonly key: string }[]): Map<string, string> => new Map(items.map(({ key }) => [key, uuid()]));

/** The id that a key of the demo data stands for. */
export const idOf = (ids: ReadonlyMap<string, string>, key: string): string => {
  const id = ids.get(key);
  if (!id) throw new Error(`the demo data names ${key}, which is not there`);
  return id;
};

/** Every demo sign-in has the same password, each with a salt of its own. Hashed before the transaction: it takes seconds. */
export const hashPasswords = async (people: readonly DemoPerson[], password: string): Promise<ReadonlyMap<string, string>> =>
  new Map(await Promise.all(people.map(async ({ key }) => [key, await hashPassword(password)] as const)));

/** The cooperative with its firms and people, in the context of purpose `demo`. */
export const seedPeople = async (
  { manager }: Work,
  cooperativeId: string,
  data: { readonly cooperative: DemoCooperative; readonly firms: readonly DemoFirm[]; readonly people: readonly DemoPerson[] },
  hashes: ReadonlyMap<string, string>,
): Promise<SeededPeople> => {
  const firms = idsOf(data.firms);
  const people = idsOf(data.people);
  await manager.insert(CooperativeEntity, { id: cooperativeId, name: data.cooperative.name, nameEn: data.cooperative.nameEn, demo: true });
  await manager.insert(
    FirmEntity,
    data.firms.map(({ key, ...firm }) => ({ ...firm, capabilities: [...firm.capabilities], id: idOf(firms, key), cooperativeId })),
  );
  await manager.insert(
    PersonEntity,
    data.people.map(({ key, firmKey, ...person }) => ({ ...person, id: idOf(people, key), cooperativeId, firmId: firmKey === null ? null : idOf(firms, firmKey) })),
  );
  await manager.insert(
    CredentialEntity,
    data.people.map(({ key }) => ({ personId: idOf(people, key), cooperativeId, passwordHash: idOf(hashes, key) })),
  );
  return { cooperativeId, firms, people };
};

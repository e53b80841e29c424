import type { TestFirm, TestPerson } from './factory';
import type { TestServer } from './test-server';

/** A firm with an administrator and a member, each with a session. */
export interface Crew {
  readonly firm: TestFirm;
  readonly admin: TestPerson;
  readonly member: TestPerson;
}

/** Firms of one cooperative by name, each with an administrator and a member. */
export const enrol = async <N extends string>(server: TestServer, cooperativeId: string, names: readonly N[]): Promise<Record<N, Crew>> => {
  const crews: Partial<Record<N, Crew>> = {};
  for (const name of names) {
    const firm = await server.factory.firm(cooperativeId, name);
    crews[name] = { firm, admin: await server.factory.person(firm, 'admin'), member: await server.factory.person(firm, 'member') };
  }
  return crews as Record<N, Crew>;
};

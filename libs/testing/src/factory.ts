import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import { v7 as uuid } from 'uuid';

export interface TestFirm {
  readonly id: string;
  readonly cooperativeId: string;
  readonly name: string;
}
export interface TestPerson {
  readonly id: string;
  readonly cooperativeId: string;
  readonly firmId: string | null;
  readonly name: string;
  readonly email: string;
  /** The token of an open session. */
  readonly token: string;
  readonly sessionId: string;
}

const SYLLABLES = '가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허고노도로모보소오조초코토포호';
const WEIGHTS = [1, 3, 7, 1, 3, 7, 1, 3, 5];

/** A valid 사업자등록번호 made from a running number. */
const businessNumber = (serial: number): string => {
  const nine = String(100_000_000 + serial);
  const digits = [...nine].map(Number);
  const sum = digits.reduce((total, digit, i) => total + digit * (WEIGHTS[i] ?? 0), 0) + Math.floor(((digits[8] ?? 0) * 5) / 10);
  return nine + String((10 - (sum % 10)) % 10);
};

/** Makes cooperatives, firms and signed-in people straight in the database, as its owner. */
export class Factory {
  private serial = 0;

  constructor(private readonly database: pg.Client) {}

  async cooperative(name = `조합 ${++this.serial}`): Promise<string> {
    const id = uuid();
    await this.database.query('INSERT INTO cooperatives (id, name, name_en) VALUES ($1, $2, $3)', [id, name, name]);
    return id;
  }

  async firm(cooperativeId: string, name?: string): Promise<TestFirm> {
    const serial = ++this.serial;
    const at = (n: number) => SYLLABLES[n % SYLLABLES.length] ?? '가';
    const chip = at(serial) + at(Math.floor(serial / SYLLABLES.length));
    const firm = { id: uuid(), cooperativeId, name: name ?? `${chip}소프트` };
    await this.database.query('INSERT INTO firms (id, cooperative_id, name, chip, color_slot, business_number) VALUES ($1, $2, $3, $4, $5, $6)', [
      firm.id,
      cooperativeId,
      firm.name,
      chip,
      (serial % 12) + 1,
      businessNumber(serial),
    ]);
    return firm;
  }

  async person(firm: TestFirm, role: 'admin' | 'member' = 'admin', name = `사람${++this.serial}`): Promise<TestPerson> {
    return this.insertPerson(firm.cooperativeId, firm.id, role, name);
  }

  async office(cooperativeId: string): Promise<TestPerson> {
    return this.insertPerson(cooperativeId, null, 'office', `사무국${++this.serial}`);
  }

  private async insertPerson(cooperativeId: string, firmId: string | null, role: string, name: string): Promise<TestPerson> {
    const person = { id: uuid(), cooperativeId, firmId, name, email: `p${++this.serial}@test.example`, token: randomBytes(32).toString('base64url'), sessionId: uuid() };
    await this.database.query('INSERT INTO persons (id, cooperative_id, firm_id, name, email, role) VALUES ($1, $2, $3, $4, $5, $6)', [person.id, cooperativeId, firmId, name, person.email, role]);
    await this.database.query(
      `INSERT INTO sessions (id, cooperative_id, person_id, token_hash, user_agent, address, expires_at) VALUES ($1, $2, $3, $4, 'test', '127.0.0.1', now() + interval '1 day')`,
      [person.sessionId, cooperativeId, person.id, createHash('sha256').update(person.token).digest()],
    );
    return person;
  }
}

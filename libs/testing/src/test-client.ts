import { SESSION_COOKIE } from '@shoal/platform';
import type { TestPerson } from './factory';

interface Answer<T> {
  readonly data: T | null;
  /** Registered codes of the errors, e.g. ['NOT_FOUND']. */
  readonly codes: readonly string[];
  readonly errors: readonly { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  readonly cookie: string | null;
}

/** A person's browser, without the browser. */
export class TestClient {
  constructor(
    readonly origin: string,
    private readonly person: TestPerson | null,
  ) {}

  get cookie(): string {
    return this.person ? `${SESSION_COOKIE}=${this.person.token}` : '';
  }

  /** Never throws on a refusal: look at `codes`. */
  async graphql<T = Record<string, never>>(query: string, variables: object = {}): Promise<Answer<T>> {
    const response = await this.http('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) });
    const body = (await response.json()) as { data?: T; errors?: Answer<T>['errors'] };
    const errors = body.errors ?? [];
    return { data: body.data ?? null, errors, codes: errors.map((error) => String(error.extensions['code'])), cookie: response.headers.get('set-cookie') };
  }

  /** The data, or an error that says what was refused. */
  async ask<T>(query: string, variables: object = {}): Promise<T> {
    const answer = await this.graphql<T>(query, variables);
    if (answer.errors.length > 0 || !answer.data) throw new Error(`refused: ${JSON.stringify(answer.errors)}`);
    return answer.data;
  }

  http(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(this.origin + path, { ...init, headers: { ...(this.cookie && { cookie: this.cookie }), ...init.headers } });
  }
}

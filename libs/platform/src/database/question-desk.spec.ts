import { QuestionDesk } from './question-desk';

/** Answers when it is told to. */
class Database {
  readonly statements: { readonly questions: readonly number[]; answer(): void; fail(): void }[] = [];
  readonly desk = new QuestionDesk<number, string>(
    (questions) =>
      new Promise((resolve, reject) => {
        this.statements.push({ questions, answer: () => resolve(questions.map((question) => `to ${question}`)), fail: () => reject(new Error('out of reach')) });
      }),
  );

  ask(...numbers: number[]): Promise<string>[] {
    return numbers.map((number) => this.desk.ask(String(number), number));
  }

  async statement(index: number): Promise<Database['statements'][number]> {
    while (!this.statements[index]) await new Promise((resolve) => setImmediate(resolve));
    return this.statements[index];
  }
}

describe('QuestionDesk', () => {
  it('asks what comes in one turn in one statement, the same only once', async () => {
    const database = new Database();
    const answers = Promise.all(database.ask(1, 2, 1, 3));
    const first = await database.statement(0);
    expect(first.questions).toEqual([1, 2, 3]);
    first.answer();
    expect(await answers).toEqual(['to 1', 'to 2', 'to 1', 'to 3']);
  });

  it('never answers from a statement that had begun before the question', async () => {
    const database = new Database();
    const [early] = database.ask(1);
    const first = await database.statement(0);
    const [again, other] = database.ask(1, 2);
    first.answer();
    expect(await early).toBe('to 1');
    const second = await database.statement(1);
    expect(second.questions).toEqual([1, 2]);
    second.answer();
    expect(await Promise.all([again, other])).toEqual(['to 1', 'to 2']);
  });

  it('leaves the rest of a crowd for the next statement', async () => {
    const database = new Database();
    const crowd = Promise.all(database.ask(...Array.from({ length: 250 }, (_, index) => index)));
    for (const size of [100, 100, 50]) {
      const statement = await database.statement(database.statements.length);
      expect(statement.questions).toHaveLength(size);
      statement.answer();
    }
    expect((await crowd).at(-1)).toBe('to 249');
  });

  it('tells all whose statement failed, and goes on with the next', async () => {
    const database = new Database();
    const asked = Promise.allSettled(database.ask(1, 2));
    (await database.statement(0)).fail();
    expect((await asked).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const [again] = database.ask(1);
    (await database.statement(1)).answer();
    expect(await again).toBe('to 1');
  });
});

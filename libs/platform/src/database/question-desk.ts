/** More than so many wait for the next statement: none shall take long. */
const MOST_AT_ONCE = 100;

interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly answer: Promise<Answer>;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Questions of one kind to the database: all of one turn of the event loop, or of a running statement's time, are one
 * statement, and whoever asks the same gets the same answer. Each is answered by a statement that began after it was asked.
 */
export class QuestionDesk<Question, Answer> {
  private readonly waiting = new Map<string, Waiting<Question, Answer>>();
  private running = false;

  /** `answer`: in the order of the questions. When it rejects, all of them do. */
  constructor(private readonly answer: (questions: readonly Question[]) => Promise<readonly Answer[]>) {}

  /** `key`: the same for the same question, and for no other. */
  ask(key: string, question: Question): Promise<Answer> {
    const asked = this.waiting.get(key);
    if (asked) return asked.answer;
    let resolve: (answer: Answer) => void = () => undefined;
    let reject: (error: unknown) => void = () => undefined;
    const answer = new Promise<Answer>((fulfil, fail) => ([resolve, reject] = [fulfil, fail]));
    this.waiting.set(key, { question, answer, resolve, reject });
    if (!this.running) {
      this.running = true;
      setImmediate(() => void this.run());
    }
    return answer;
  }

  private async run(): Promise<void> {
    while (this.waiting.size > 0) await this.answerNext();
    this.running = false;
  }

  private async answerNext(): Promise<void> {
    const batch = [...this.waiting].slice(0, MOST_AT_ONCE);
    for (const [key] of batch) this.waiting.delete(key);
    try {
      const answers = await this.answer(batch.map(([, { question }]) => question));
      if (answers.length !== batch.length) throw new Error(`${answers.length} answers to ${batch.length} questions`);
      batch.forEach(([, { resolve }], index) => resolve(answers[index] as Answer));
    } catch (error) {
      for (const [, { reject }] of batch) reject(error);
    }
  }
}

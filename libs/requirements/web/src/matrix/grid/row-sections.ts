import type { Row } from '../matrix-store';

type Section = NonNullable<Row['answers'][number]['section']>;

/** The sections that answer a row, each once, in the order of their numbers, and how many answers stand where the viewer may not read. */
export const sectionsOf = ({ answers, answerCount }: Pick<Row, 'answers' | 'answerCount'>): { readonly sections: readonly Section[]; readonly closed: number } => {
  const byId = new Map(answers.flatMap(({ section }) => (section ? [[section.id, section] as const] : [])));
  const living = answers.filter(({ section }) => section !== null).length;
  return { sections: [...byId.values()].sort((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true })), closed: Math.max(0, answerCount - living) };
};

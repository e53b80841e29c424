import type { SourceBlock } from '../../source/source-document';
import type { Found, ProjectFacts } from '../../reading/rfp-reading';
import type { EvaluationTable } from '../evaluation/evaluation';
import { readRatio } from '../evaluation/ratio';
import { budgetIn } from './budget';
import type { FactName } from './fact-labels.data';
import { labelledValues, type LabelledValue } from './labelled-values';
import { periodIn } from './period';

const LONGEST_NAME = 150;
const METHOD = /협상|경쟁|수의|적격심사|최저가|2단계|규격|입찰|계약/u;

const nameIn = (text: string): string | null => {
  const name = text.replace(/^[“”"'「『<]+|[“”"'」』>]+$/gu, '').trim();
  return name.length < 2 || name.length > LONGEST_NAME || /^[_.\s○◯()]+$/u.test(name) || /[:：]$/u.test(name) ? null : name;
};
const methodIn = (text: string): string | null => (METHOD.test(text) ? text.replace(/\s*[,;/]\s*기술\S*\s*[\d(].*$/u, '') : null);

/** The value with the best label that can be read; among equals the first in the document. */
const best = <T>(values: readonly LabelledValue[], fact: FactName, read: (text: string) => T | null): Found<T> | null => {
  const readable = values.filter((value) => value.fact === fact).flatMap(({ rank, text, place }) => {
    const value = read(text);
    return value === null ? [] : [{ rank, found: { value, written: text, place } }];
  });
  return readable.toSorted((a, b) => a.rank - b.rank)[0]?.found ?? null;
};

/** The facts of the project, each from the best place that says it. */
export const readFacts = (flow: readonly SourceBlock[], paragraphs: readonly (SourceBlock & { readonly kind: 'paragraph' })[], tables: readonly EvaluationTable[]): ProjectFacts => {
  const values = labelledValues(flow);
  return {
    name: best(values, 'name', nameIn),
    period: best(values, 'period', periodIn),
    budget: best(values, 'budget', budgetIn),
    contractMethod: best(values, 'contractMethod', methodIn),
    ratio: readRatio(paragraphs, tables),
  };
};

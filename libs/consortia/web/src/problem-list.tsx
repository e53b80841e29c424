import { formatShare, Glyph, useFormat, useLanguage, useMessages } from '@shoal/ui';
import { consortiaMessages } from './consortia.messages';
import type { BidRoomFragment, ConsortiumMethod } from './generated/graphql';
import { englishSource } from './legal-sources';
import classes from './problem-list.module.css';
import { useBidWords } from './use-bid-words';

/** GraphQL's ConsortiumProblem, or the domain's with the firm looked up. */
export type Problem = Omit<BidRoomFragment['consortium']['problems'][number], '__typename'>;
type Code = keyof (typeof consortiaMessages)['ko']['problem'];

interface ProblemListProps {
  readonly problems: readonly Problem[];
  readonly method: ConsortiumMethod;
  /** The notice's own place of its limits: then the rule is the notice's. */
  readonly limitsSource: string | null;
}

/** What is to be settled, each with the rule that demands it. */
export const ProblemList = ({ problems, method, limitsSource }: ProblemListProps) => {
  const t = useMessages(consortiaMessages);
  const language = useLanguage();
  const sentence = useProblemSentence(method);
  const sourceOf = (source: string) => (source === limitsSource ? t('ruleInNotice', { source }) : t('rule', { source: language === 'en' ? englishSource(source) : source }));
  return (
    <ul className={classes.list}>
      {problems.map((problem) => (
        <li key={`${problem.code} ${problem.firm?.id ?? ''}`} className={classes.problem}>
          <span className={classes.mark}>
            <Glyph name="triangle" />
          </span>
          <span>{sentence(problem)}</span>
          {problem.source && <span className={classes.source}>{sourceOf(problem.source)}</span>}
        </li>
      ))}
    </ul>
  );
};

/** Members are counted, everything else is a share in basis points. */
const figure = (code: string, value: number | null | undefined): string | number => (code === 'TOO_MANY_MEMBERS' ? (value ?? 0) : formatShare(value ?? 0));

const useProblemSentence = (method: ConsortiumMethod) => {
  const t = useMessages(consortiaMessages);
  const words = useBidWords();
  const format = useFormat();
  return ({ code, firm, limit, actual }: Problem): string =>
    t(`problem.${code as Code}`, {
      firm: firm ? format.name(firm) : '',
      method: words.method(method),
      limit: figure(code, limit),
      actual: figure(code, actual),
    });
};

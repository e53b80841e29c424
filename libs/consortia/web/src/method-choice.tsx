import { Radio } from '@mantine/core';
import { CONSORTIUM_METHODS, type ConsortiumMethod as DomainMethod } from '@shoal/tenders-domain';
import { useMessages } from '@shoal/ui';
import { consortiaMessages } from './consortia.messages';
import type { ConsortiumMethod } from './generated/graphql';
import classes from './method-choice.module.css';
import { useBidWords } from './use-bid-words';

interface MethodChoiceProps {
  /** What the notice allows; null when it does not say. */
  readonly allowed: readonly DomainMethod[] | null;
  readonly value: ConsortiumMethod;
  readonly onChange: (method: ConsortiumMethod) => void;
}

/** Only methods that the notice allows, and the present one; all of them when it does not say. */
export const MethodChoice = ({ allowed, value, onChange }: MethodChoiceProps) => {
  const t = useMessages(consortiaMessages);
  const words = useBidWords();
  const offered = CONSORTIUM_METHODS.map((method) => method.toUpperCase() as ConsortiumMethod).filter(
    (method) => allowed === null || method === value || allowed.includes(method.toLowerCase() as DomainMethod),
  );
  return (
    <Radio.Group label={t('chooseMethod')} value={value} onChange={(method) => onChange(method as ConsortiumMethod)} {...(allowed === null && { description: t('methodUnstated') })}>
      <div className={classes.choices}>
        {offered.map((method) => (
          <Radio key={method} value={method} label={words.method(method)} />
        ))}
      </div>
    </Radio.Group>
  );
};

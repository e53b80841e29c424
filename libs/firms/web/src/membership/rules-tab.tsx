import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { EmptyState, QueryView, useConfirm, useFormat, useLanguage, useMessages, useToast } from '@shoal/ui';
import { useState } from 'react';
import { firmsMessages } from '../firms.messages';
import { EligibilityRulesDocument, SetEligibilityRulesDocument, type EligibilityRuleInput, type EligibilityRulesQuery, type RuleFactsFragment } from '../generated/graphql';
import classes from './membership.module.css';
import { RuleDialog } from './rule-dialog';
import { ruleInput, sameRule } from './rule-values';

/** Who may join: read by everybody, edited by the office. */
export const RulesTab = () => {
  const query = useQuery(EligibilityRulesDocument);
  return <QueryView query={query}>{(data) => <Rules found={data.eligibilityRules} mayEdit={data.me?.viewerCan.decideMembership ?? false} />}</QueryView>;
};

const Rules = ({ found, mayEdit }: { readonly found: EligibilityRulesQuery['eligibilityRules']; readonly mayEdit: boolean }) => {
  const t = useMessages(firmsMessages);
  const language = useLanguage();
  const toast = useToast();
  const confirm = useConfirm();
  /** Its place among the rules; one beyond the last is a new one. */
  const [edited, setEdited] = useState<number | null>(null);
  const [set, { error, loading, reset }] = useMutation(SetEligibilityRulesDocument, { refetchQueries: ['EligibilityRules', 'MembershipApplications'] });
  const close = () => {
    reset();
    setEdited(null);
  };
  const save = async (rules: EligibilityRuleInput[]): Promise<boolean> => {
    const result = await set({ variables: { input: { version: found.version, rules } } }).catch(() => null);
    if (!result?.data) return false;
    toast.done(t('rules.saved'));
    close();
    return true;
  };
  const remove = async (place: number) => {
    const rule = found.rules[place];
    if (!rule || !(await confirm({ title: t('rules.removeTitle'), body: rule[language], action: t('rules.remove'), danger: true }))) return;
    if (!(await save(found.rules.filter((_, index) => index !== place).map(sameRule)))) setEdited(null);
  };
  const replaced = (place: number, rule: EligibilityRuleInput) => [...found.rules.slice(0, place).map(sameRule), rule, ...found.rules.slice(place + 1).map(sameRule)];
  return (
    <div className={classes.narrowColumn}>
      <p>{t('rules.lead')}</p>
      {found.version === 0 && <p className={classes.quiet}>{t('rules.isDefault')}</p>}
      {found.rules.length === 0 ? (
        <EmptyState>{t('rules.none')}</EmptyState>
      ) : (
        <ul className={classes.rules}>
          {found.rules.map((rule, place) => (
            <RuleRow key={place} rule={rule} mayEdit={mayEdit} onEdit={() => setEdited(place)} onRemove={() => void remove(place)} />
          ))}
        </ul>
      )}
      {mayEdit && (
        <div>
          <Button variant="default" leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />} onClick={() => setEdited(found.rules.length)}>
            {t('rules.add')}
          </Button>
        </div>
      )}
      {edited !== null && <RuleDialog rule={found.rules[edited] ?? null} pending={loading} error={error} onSave={(values) => save(replaced(edited, ruleInput(values)))} onClose={close} />}
    </div>
  );
};

interface RuleRowProps {
  readonly rule: RuleFactsFragment;
  readonly mayEdit: boolean;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

const RuleRow = ({ rule, mayEdit, onEdit, onRemove }: RuleRowProps) => {
  const t = useMessages(firmsMessages);
  const language = useLanguage();
  const format = useFormat();
  const text = rule[language];
  return (
    <li className={classes.rule}>
      <span className={classes.ruleText}>
        <span>{text}</span>
        <span className={classes.quiet}>{t('rules.source', { source: rule.source, asOf: format.day(rule.asOf) })}</span>
      </span>
      <span className={rule.effect === 'REFUSE' ? classes.warning : classes.quiet}>{t(`rules.${rule.effect}`)}</span>
      {mayEdit && (
        <span className={classes.actions}>
          <Button size="xs" variant="default" aria-label={t('rules.editOne', { rule: text })} onClick={onEdit}>
            {t('rules.edit')}
          </Button>
          <Button size="xs" variant="default" aria-label={t('rules.removeOne', { rule: text })} onClick={onRemove}>
            {t('rules.remove')}
          </Button>
        </span>
      )}
    </li>
  );
};

import { FirmChip, useMessages } from '@shoal/ui';
import { SuggestionList } from '../editor/suggestion-list';
import type { MentionMenuState } from './mention-menu.plugin';
import type { RequirementRow } from './requirement-store';
import { requirementsMessages } from './requirements.messages';
import classes from './requirements.module.css';

/** The requirements behind an @: number, title, whose. */
export const MentionList = ({ state, onChoose }: { readonly state: MentionMenuState; readonly onChoose: (row: RequirementRow) => void }) => {
  const t = useMessages(requirementsMessages);
  return <SuggestionList wide state={state} label={t('mention.title')} keyOf={({ id }) => id} onChoose={onChoose} draw={(row) => <MentionItem row={row} />} />;
};

const MentionItem = ({ row: { code, title, ownerFirm, answerCount } }: { readonly row: RequirementRow }) => {
  const t = useMessages(requirementsMessages);
  return (
    <>
      <span className={classes.code}>{code}</span>
      <span className={classes.mentionTitle}>{title}</span>
      {answerCount === 0 && <span className={classes.open}>{t('state.open')}</span>}
      {ownerFirm && <FirmChip firm={ownerFirm} small />}
    </>
  );
};

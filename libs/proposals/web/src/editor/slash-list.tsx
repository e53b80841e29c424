import { useMessages } from '@shoal/ui';
import { IconBlockquote, IconCertificate, IconCode, IconH1, IconH2, IconH3, IconLetterT, IconList, IconListCheck, IconListNumbers, IconPhoto, IconSeparatorHorizontal, IconTable } from '@tabler/icons-react';
import { editorMessages } from './editor.messages';
import type { SlashCommand } from './slash-items';
import type { SlashMenuState } from './slash-menu.plugin';
import { SuggestionList } from './suggestion-list';

const ICONS: Readonly<Record<SlashCommand, typeof IconTable>> = {
  text: IconLetterT,
  heading1: IconH1,
  heading2: IconH2,
  heading3: IconH3,
  bulletList: IconList,
  orderedList: IconListNumbers,
  table: IconTable,
  image: IconPhoto,
  evidence: IconCertificate,
  complianceTable: IconListCheck,
  quote: IconBlockquote,
  code: IconCode,
  divider: IconSeparatorHorizontal,
};

/** The list behind the slash. */
export const SlashList = ({ state, onChoose }: { readonly state: SlashMenuState; readonly onChoose: (command: SlashCommand) => void }) => {
  const t = useMessages(editorMessages);
  return <SuggestionList state={state} label={t('slash.title')} keyOf={(command) => command} draw={(command) => <SlashItem command={command} />} onChoose={onChoose} />;
};

const SlashItem = ({ command }: { readonly command: SlashCommand }) => {
  const t = useMessages(editorMessages);
  const CommandIcon = ICONS[command];
  return (
    <>
      <CommandIcon size={16} stroke={1.6} aria-hidden />
      {t(`slash.${command}`)}
    </>
  );
};

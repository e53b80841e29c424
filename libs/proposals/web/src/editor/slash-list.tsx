import { useMessages } from '@shoal/ui';
import { IconBlockquote, IconCertificate, IconCode, IconH1, IconH2, IconH3, IconLetterT, IconList, IconListNumbers, IconPhoto, IconSeparatorHorizontal, IconTable } from '@tabler/icons-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { editorMessages } from './editor.messages';
import classes from './editor.module.css';
import type { SlashCommand } from './slash-items';
import type { SlashMenuState } from './slash-menu.plugin';

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
  quote: IconBlockquote,
  code: IconCode,
  divider: IconSeparatorHorizontal,
};
const GAP = 6;

/** The list behind the slash, drawn beside the caret and outside of the text; keys stay with the editor. */
export const SlashList = ({ state, onChoose }: { readonly state: SlashMenuState; readonly onChoose: (command: SlashCommand) => void }) => {
  const t = useMessages(editorMessages);
  const list = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState({ left: 0, top: 0 });
  const { editor, query, commands, selected } = state;
  useLayoutEffect(() => {
    const height = list.current?.offsetHeight ?? 0;
    const caret = editor.view.coordsAtPos(query.from);
    const below = caret.bottom + GAP + height <= window.innerHeight;
    const width = list.current?.offsetWidth ?? 0;
    setAt({ left: Math.min(caret.left, window.innerWidth - width - 8), top: below ? caret.bottom + GAP : Math.max(8, caret.top - GAP - height) });
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [editor, query.from, commands, selected]);
  return createPortal(
    <ul ref={list} className={classes.slash} style={at} role="listbox" aria-label={t('slash.title')}>
      {commands.map((command, index) => {
        const CommandIcon = ICONS[command];
        return (
          <li
            key={command}
            role="option"
            aria-selected={index === selected}
            className={classes.slashItem}
            // The caret must not leave the text.
            onPointerDown={(event) => {
              event.preventDefault();
              onChoose(command);
            }}
          >
            <CommandIcon size={16} stroke={1.6} aria-hidden />
            {t(`slash.${command}`)}
          </li>
        );
      })}
    </ul>,
    document.body,
  );
};

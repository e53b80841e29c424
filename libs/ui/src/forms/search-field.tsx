import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { uiMessages } from '../i18n/ui.messages';
import { useMessages } from '../i18n/use-messages';

const PAUSE_MS = 250;

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  /** After a pause in typing, and never in the middle of a syllable. */
  readonly onChange: (value: string) => void;
  /** In a dialog: where it begins. */
  readonly first?: boolean;
}

/** Search as one types; Korean input is passed on only when its syllable is complete. */
export const SearchField = ({ label, value, onChange, first = false }: SearchFieldProps) => {
  const t = useMessages(uiMessages);
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  const [sent, setSent] = useState(value);
  // Changed from outside (Back, a button): the field follows. What it sent itself may come back after more was typed.
  if (value !== seen) {
    setSeen(value);
    if (value !== sent) setText(value);
  }
  const composing = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const pass = (next: string, delay: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setSent(next.trim());
      onChange(next.trim());
    }, delay);
  };
  const change = (next: string) => {
    setText(next);
    if (!composing.current) pass(next, PAUSE_MS);
  };
  return (
    <TextInput
      type="search"
      data-autofocus={first || undefined}
      aria-label={label}
      placeholder={label}
      value={text}
      w={{ base: '100%', sm: 240 }}
      leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
      rightSection={text && <CloseButton size="sm" aria-label={t('list.clear')} onClick={() => (setText(''), pass('', 0))} />}
      onChange={(event) => change(event.currentTarget.value)}
      onCompositionStart={() => (composing.current = true)}
      onCompositionEnd={(event) => {
        composing.current = false;
        change(event.currentTarget.value);
      }}
    />
  );
};

import { TextInput } from '@mantine/core';
import { useMessages } from '@shoal/ui';
import { getChoseong } from 'es-hangul';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { matrixMessages } from '../matrix.messages';
import classes from './editors.module.css';

export interface Pick {
  readonly value: string;
  /** What it is found by. */
  readonly label: string;
  readonly content?: ReactNode;
}

interface PickListProps {
  readonly label: string;
  readonly picks: readonly Pick[];
  /** What is so now. */
  readonly value?: string | null;
  readonly onPick: (value: string) => void;
}

/** A field to find with is worth its place from so many on. */
const FIND_FROM = 8;
const flat = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, '');

/** As it stands, or by initial consonants: ㄴㄹ finds 나루. */
export const matchesTyped = (label: string, typed: string): boolean => {
  const wanted = flat(typed);
  return wanted === '' || flat(label).includes(wanted) || getChoseong(flat(label)).includes(wanted);
};

/** One of several: arrows and Enter, or a click; typing narrows a long list. */
export const PickList = ({ label, picks, value, onPick }: PickListProps) => {
  const t = useMessages(matrixMessages);
  const id = useId();
  const field = useRef<HTMLInputElement & HTMLUListElement>(null);
  // It may come later than the frame around it, which has the focus by then.
  useEffect(() => field.current?.focus(), []);
  const [typed, setTyped] = useState('');
  const found = picks.filter((pick) => matchesTyped(pick.label, typed));
  const [at, setAt] = useState(() => Math.max(0, picks.findIndex((pick) => pick.value === value)));
  const here = Math.min(at, found.length - 1);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt(Math.min(found.length - 1, Math.max(0, here + step)));
    else if (event.key === 'Enter' && found[here]) onPick(found[here].value);
    else return;
    event.preventDefault();
  };
  const optionId = (index: number): string => `${id}-${index}`;
  const list = (
    <ul id={`${id}-list`} role="listbox" aria-label={label} className={classes.picks} {...(picks.length < FIND_FROM && { ref: field, tabIndex: 0, 'data-autofocus': true, onKeyDown, 'aria-activedescendant': optionId(here) })}>
      {found.map((pick, index) => (
        <li
          key={pick.value}
          id={optionId(index)}
          ref={(element) => {
            if (index === here) element?.scrollIntoView({ block: 'nearest' });
          }}
          role="option"
          aria-selected={pick.value === value}
          data-here={index === here || undefined}
          className={classes.pick}
          onMouseMove={() => setAt(index)}
          onClick={() => onPick(pick.value)}
        >
          {pick.content ?? pick.label}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {picks.length >= FIND_FROM && (
        <TextInput
          ref={field}
          size="xs"
          data-autofocus
          role="combobox"
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={found.length > 0 ? optionId(here) : undefined}
          aria-label={t('edit.find')}
          placeholder={t('edit.find')}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      )}
      {list}
      {found.length === 0 && <p className={classes.quiet}>{t('edit.nothing')}</p>}
    </>
  );
};

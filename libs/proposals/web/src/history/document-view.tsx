import { firmColors, useFormat, useMessages } from '@shoal/ui';
import { useLayoutEffect, useRef } from 'react';
import { evidenceMessages } from '../evidence/evidence.messages';
import editor from '../editor/editor.module.css';
import type { HistoryPersonFragment } from '../generated/graphql';
import { drawDocument } from './draw-document';
import { historyMessages } from './history.messages';
import classes from './history.module.css';

interface DocumentViewProps {
  readonly json: string;
  /** Who may have changed something in it. */
  readonly people: readonly HistoryPersonFragment[];
  readonly label: string;
}

/** A version, or two as one, drawn as the editor draws a text; changes carry the colour of the firm whose they are. */
export const DocumentView = ({ json, people, label }: DocumentViewProps) => {
  const t = useMessages(historyMessages);
  const cited = useMessages(evidenceMessages);
  const format = useFormat();
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const drawn = drawDocument(json);
    element.replaceChildren(...(drawn ? [drawn] : [empty(t('emptyText'))]));
    for (const block of element.querySelectorAll('.evidence-label')) block.textContent = cited('inHistory');
    for (const changed of element.querySelectorAll<HTMLElement>('[data-change]')) {
      const person = people.find(({ id }) => id === changed.dataset['by']);
      const kind = changed.dataset['change'] as 'inserted' | 'deleted' | 'formatted';
      const who = person ? [person.firm && format.name(person.firm), person.name].filter(Boolean).join(' ') : t('nobody');
      changed.title = kind === 'formatted' ? t('formatted') : t(kind, { who });
      for (const [name, value] of Object.entries(firmColors(person?.firm ?? { colorSlot: 12 }))) changed.style.setProperty(name, String(value));
    }
  }, [json, people, t, cited, format]);
  return (
    <div className={`${editor['text']} ${classes['document']}`}>
      <div ref={place} className="ProseMirror" role="document" aria-label={label} tabIndex={0} />
    </div>
  );
};

const empty = (words: string): HTMLElement => Object.assign(document.createElement('p'), { textContent: words });

import { VisuallyHidden } from '@mantine/core';
import { wordDiff } from '@shoal/requirements-domain';
import { useMessages } from '@shoal/ui';
import { useMemo } from 'react';
import { diffMessages } from './diff.messages';
import classes from './diff.module.css';

/** From one text to another, word by word: what went is struck out, what came is underlined. */
export const DiffText = ({ before, after }: { readonly before: string; readonly after: string }) => {
  const t = useMessages(diffMessages);
  const parts = useMemo(() => wordDiff(before, after), [before, after]);
  return (
    <p className={classes.diff}>
      {parts.map(({ kind, text }, at) => {
        if (kind === 'same') return <span key={at}>{text}</span>;
        const Tag = kind === 'removed' ? 'del' : 'ins';
        return (
          <Tag key={at}>
            <VisuallyHidden>{t(kind)} </VisuallyHidden>
            {text}
          </Tag>
        );
      })}
    </p>
  );
};

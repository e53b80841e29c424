import { Glyph, useMessages } from '@shoal/ui';
import type { TenderStatus } from './generated/graphql';
import classes from './tender-status-mark.module.css';
import { tendersMessages } from './tenders.messages';

const GLYPHS = { OPEN: 'ring', CLOSED: 'tick', CANCELLED: 'cross' } as const;

/** Glyph and word: 진행 중 · 마감 · 취소. */
export const TenderStatusMark = ({ status }: { readonly status: TenderStatus }) => {
  const t = useMessages(tendersMessages);
  return (
    <span className={classes.mark} data-status={status}>
      <Glyph name={GLYPHS[status]} />
      {t(`status.${status.toLowerCase() as Lowercase<TenderStatus>}`)}
    </span>
  );
};

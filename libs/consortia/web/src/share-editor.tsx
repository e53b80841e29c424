import { ActionIcon, Radio, TextInput } from '@mantine/core';
import { PARTICIPATION_PART_MAX } from '@shoal/consortia-domain';
import { IconX } from '@tabler/icons-react';
import { FirmChip, readShare, StateMark, useFormat, useMessages } from '@shoal/ui';
import { consortiaMessages } from './consortia.messages';
import classes from './share-editor.module.css';
import type { ShareRow } from './share-rows';
import { ShareTotal } from './share-total';

interface ShareEditorProps {
  readonly rows: readonly ShareRow[];
  readonly onChange: (rows: readonly ShareRow[]) => void;
  /** Parts are asked for: every method but joint performance. */
  readonly withParts: boolean;
  readonly lead?: { readonly firmId: string; readonly onChange: (firmId: string) => void };
  readonly remove?: { readonly label: (firm: string) => string; readonly allowed: (row: ShareRow) => boolean };
}

/** Firms with their shares and parts, and the sum as one types. */
export const ShareEditor = ({ rows, onChange, withParts, lead, remove }: ShareEditorProps) => {
  const t = useMessages(consortiaMessages);
  const change = (at: number, patch: Partial<ShareRow>) => onChange(rows.map((row, i) => (i === at ? { ...row, ...patch } : row)));
  return (
    <div className={classes.editor} data-parts={withParts || undefined} data-lead={lead ? true : undefined}>
      <ul className={classes.rows}>
        {rows.map((row, at) => (
          <li key={row.firm.id} className={classes.row}>
            <Firm row={row} />
            {lead && <Radio className={classes.lead} label={t('lead')} name="lead" checked={lead.firmId === row.firm.id} onChange={() => lead.onChange(row.firm.id)} />}
            <Share row={row} onChange={(share) => change(at, { share })} />
            {withParts && <Part row={row} onChange={(part) => change(at, { part })} />}
            <span className={classes.remove}>{remove?.allowed(row) && <Remove row={row} label={remove.label} onRemove={() => onChange(rows.filter((_, i) => i !== at))} />}</span>
          </li>
        ))}
      </ul>
      <ShareTotal shares={rows.map((row) => readShare(row.share) ?? 0)} />
    </div>
  );
};

const Firm = ({ row }: { readonly row: ShareRow }) => {
  const format = useFormat();
  return (
    <span className={classes.firm}>
      <FirmChip firm={row.firm} />
      <span className={classes.name} title={format.name(row.firm)}>
        {format.name(row.firm)}
      </span>
      {row.invited && <StateMark of="participation" state="INVITED" />}
    </span>
  );
};

interface FieldProps {
  readonly row: ShareRow;
  readonly onChange: (text: string) => void;
}

const Share = ({ row, onChange }: FieldProps) => {
  const t = useMessages(consortiaMessages);
  const format = useFormat();
  return (
    <TextInput
      className={classes.share}
      aria-label={t('shareOf', { firm: format.name(row.firm) })}
      placeholder={t('sharePlaceholder')}
      inputMode="decimal"
      value={row.share}
      rightSection="%"
      error={row.share !== '' && readShare(row.share) === null ? t('shareWrong') : undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
};

const Part = ({ row, onChange }: FieldProps) => {
  const t = useMessages(consortiaMessages);
  const format = useFormat();
  return (
    <TextInput
      className={classes.part}
      aria-label={t('partOf', { firm: format.name(row.firm) })}
      placeholder={t('part')}
      maxLength={PARTICIPATION_PART_MAX}
      value={row.part}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
};

const Remove = ({ row, label, onRemove }: { readonly row: ShareRow; readonly label: (firm: string) => string; readonly onRemove: () => void }) => {
  const format = useFormat();
  return (
    <ActionIcon aria-label={label(format.name(row.firm))} onClick={onRemove}>
      <IconX size={16} stroke={1.6} aria-hidden />
    </ActionIcon>
  );
};

import { useQuery } from '@apollo/client/react';
import { ActionIcon, Button, Select } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { FirmChip, formatShare, formatWonExact, readWon, useFormat, useLanguage, useMessages } from '@shoal/ui';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { ReferenceFirmsDocument, type ReferenceFirmFragment } from '../generated/graphql';
import { FieldGroup } from '../registry/form-group';
import layout from '../registry/form.module.css';
import classes from './reference-form.module.css';
import { referenceFormMessages } from './reference-form.messages';
import { type ReferenceValues, totalShare, totalWon } from './reference-values';
import { ShareInput, TypedText, WonInput } from './typed-inputs';
import { useWrong } from './use-wrong';

const FIRMS = 100;
const WHOLE = 10_000;

interface ParticipantFieldsProps {
  readonly ownFirmId: string | undefined;
  /** Opening a reference to a firm is an administrator's decision. */
  readonly mayShare: boolean;
}

/** The other firms of the contract: of the cooperative by choosing, any other by name. */
export const ParticipantFields = ({ ownFirmId, mayShare }: ParticipantFieldsProps) => {
  const t = useMessages(referenceFormMessages);
  const wrong = useWrong();
  const { control } = useFormContext<ReferenceValues>();
  const { fields, append, remove } = useFieldArray({ control, name: 'participants' });
  const method = useWatch({ control, name: 'method' });
  if (method === 'SINGLE') return null;
  const hint = method === 'SUBCONTRACT' ? 'hint.subParticipants' : mayShare ? 'hint.participants' : 'hint.participantsMember';
  const problem = wrong('participants');
  const add = (firm: ReferenceFirmFragment | null) => append({ firm, name: '', share: '', part: '' });
  return (
    <FieldGroup title={t('group.participants')}>
      <div className={layout.wide}>
        <p className={classes.hint}>{t(hint)}</p>
        <ul className={classes.rows}>
          {fields.map((field, at) => (
            <ParticipantRow key={field.id} at={at} firm={field.firm} fixed={field.firm !== null && !mayShare} onRemove={() => remove(at)} />
          ))}
        </ul>
        <Totals />
        {problem && (
          <p className={classes.wrong} role="alert">
            {problem}
          </p>
        )}
        <div className={classes.adds}>
          {mayShare && <FirmSelect taken={[ownFirmId, ...fields.map(({ firm }) => firm?.id)]} onPick={add} />}
          <Button variant="default" leftSection={<IconPlus size={14} stroke={1.6} aria-hidden />} onClick={() => add(null)}>
            {t('addOther')}
          </Button>
        </div>
      </div>
    </FieldGroup>
  );
};

interface RowProps {
  readonly at: number;
  readonly firm: ReferenceFirmFragment | null;
  readonly fixed: boolean;
  readonly onRemove: () => void;
}

const ParticipantRow = ({ at, firm, fixed, onRemove }: RowProps) => {
  const t = useMessages(referenceFormMessages);
  const format = useFormat();
  const wrong = useWrong();
  const { control } = useFormContext<ReferenceValues>();
  const method = useWatch({ control, name: 'method' });
  const typed = useWatch({ control, name: `participants.${at}.name` });
  const name = firm ? format.name(firm) : typed || t('unnamed', { n: at + 1 });
  const path = `participants.${at}` as const;
  return (
    <li className={classes.row}>
      {firm ? (
        <span className={classes.firm}>
          <FirmChip firm={firm} />
          <span>{format.name(firm)}</span>
          {wrong(`${path}.name`) && <span className={classes.wrong}>{wrong(`${path}.name`)}</span>}
        </span>
      ) : (
        <TypedText name={`${path}.name`} aria-label={`${t('participantName')} ${at + 1}`} placeholder={t('participantName')} />
      )}
      {method === 'JOINT' ? <ShareInput name={`${path}.share`} aria-label={t('shareOf', { name })} placeholder="0" /> : <WonInput name={`${path}.part`} aria-label={t('partOf', { name })} placeholder="0" />}
      <span className={classes.remove}>
        {!fixed && (
          <ActionIcon aria-label={t('removeParticipant', { name })} onClick={onRemove}>
            <IconX size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        )}
      </span>
    </li>
  );
};

/** The sum as one types, against the whole. */
const Totals = () => {
  const t = useMessages(referenceFormMessages);
  const language = useLanguage();
  const { control } = useFormContext<ReferenceValues>();
  const [method, share, part, amount, participants] = useWatch({ control, name: ['method', 'share', 'part', 'amount', 'participants'] });
  if (method === 'JOINT') {
    const total = totalShare({ share, participants });
    const rest = WHOLE - total;
    return (
      <output className={classes.total} data-over={rest < 0 || undefined}>
        {t('total', { total: formatShare(total) })} {rest !== 0 && `(${t(rest < 0 ? 'over' : 'left', { rest: formatShare(Math.abs(rest)) })})`}
      </output>
    );
  }
  const total = totalWon([part, ...participants.map((one) => one.part)]);
  const whole = readWon(amount);
  return (
    <output className={classes.total} data-over={(whole !== null && total > BigInt(whole)) || undefined}>
      {whole === null ? t('total', { total: formatWonExact(total.toString(), language) }) : t('totalOf', { total: formatWonExact(total.toString(), language), whole: formatWonExact(whole, language) })}
    </output>
  );
};

const FirmSelect = ({ taken, onPick }: { readonly taken: readonly (string | undefined)[]; readonly onPick: (firm: ReferenceFirmFragment) => void }) => {
  const t = useMessages(referenceFormMessages);
  const format = useFormat();
  const firms = (useQuery(ReferenceFirmsDocument, { variables: { first: FIRMS } }).data?.firms.nodes ?? []).filter(({ id }) => !taken.includes(id));
  return (
    <Select
      aria-label={t('addFirm')}
      placeholder={t('addFirm')}
      searchable
      value={null}
      leftSection={<IconPlus size={14} stroke={1.6} aria-hidden />}
      data={firms.map((firm) => ({ value: firm.id, label: `${firm.chip} · ${format.name(firm)}` }))}
      nothingFoundMessage={t('noFirm')}
      onChange={(id) => {
        const firm = firms.find((one) => one.id === id);
        if (firm) onPick(firm);
      }}
    />
  );
};

import { useMutation } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { BID_TITLE_MAX } from '@shoal/consortia-domain';
import { allowedMethods } from '@shoal/tenders-domain';
import { ErrorNotice, Form, formatShareNumber, readShare, useMessages, useToast } from '@shoal/ui';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type ConsortiumMethod, type FirmBadgeFragment, OpenBidDocument, type OpenBidInput, type TenderChoiceFragment } from '../generated/graphql';
import { ProblemList } from '../problem-list';
import { ShareEditor } from '../share-editor';
import { problemsIfAccepted, restFor, type ShareRow, splitEvenly, supplyOf } from '../share-rows';
import { FirmPicker } from '../firm-picker';
import { MethodChoice } from '../method-choice';
import { openBidMessages } from './open-bid.messages';
import classes from './open-bid.module.css';
import { WhoSees } from './who-sees';

interface OpenBidFormProps {
  readonly tender: TenderChoiceFragment;
  readonly own: FirmBadgeFragment;
}

/** Name, method, firms and shares of the bid to be opened. What is typed stays when the server refuses. */
export const OpenBidForm = ({ tender, own }: OpenBidFormProps) => {
  const t = useMessages(openBidMessages);
  const methods = allowedMethods(supplyOf(tender));
  const alone = methods?.length === 0;
  const [title, setTitle] = useState('');
  const [method, setMethod] = useState<ConsortiumMethod>(tender.jointMethods[0] ?? 'JOINT');
  const [leadFirmId, setLead] = useState(own.id);
  const [rows, setRows] = useState<readonly ShareRow[]>([{ firm: own, share: '100', part: '' }]);
  const { open, loading, error } = useOpening(rows.length);
  const shares = rows.map((row) => readShare(row.share));
  const wrong = shares.some((share) => share === null);
  const read = rows.map((row, at) => ({ firm: row.firm, shareBasisPoints: shares[at] ?? 0, part: row.part }));
  const problems = problemsIfAccepted({ method, leadFirmId, rows: read, tender });
  const changeRows = (next: readonly ShareRow[]) => {
    setRows(next);
    if (!next.some((row) => row.firm.id === leadFirmId)) setLead(own.id);
  };
  const submit = () => {
    const [first, ...others] = read;
    if (wrong || !first) return;
    const invite = others.map(({ firm, shareBasisPoints, part }) => ({ firmId: firm.id, shareBasisPoints, part }));
    void open({ tenderId: tender.id, title: title.trim() || null, method, leadFirmId, ownShareBasisPoints: first.shareBasisPoints, ownPart: first.part, invite });
  };
  return (
    <Form onSubmit={submit} className={classes.form}>
      <TextInput label={t('name')} description={t('nameHint')} placeholder={tender.title} maxLength={BID_TITLE_MAX} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
      {alone ? <p className={classes.warning}>{t('methodRefused')}</p> : <MethodChoice allowed={methods} value={method} onChange={setMethod} />}
      <fieldset className={classes.firms}>
        <legend>{t('firms')}</legend>
        <p className={classes.hint}>{t('firmsHint')}</p>
        <ShareEditor
          rows={rows}
          onChange={changeRows}
          withParts={method !== 'JOINT'}
          {...(rows.length > 1 && { lead: { firmId: leadFirmId, onChange: setLead } })}
          remove={{ label: (firm) => t('removeFirm', { firm }), allowed: (row) => row.firm.id !== own.id }}
        />
        {!alone && <Tools rows={rows} onChange={changeRows} />}
      </fieldset>
      {problems.length > 0 && !wrong && (
        <section aria-live="polite">
          <h3 className={classes.check}>{t('check')}</h3>
          <ProblemList problems={problems} method={method} limitsSource={tender.limitsSource ?? null} />
        </section>
      )}
      <ErrorNotice error={error} />
      <div className={classes.acts}>
        <WhoSees firms={rows.map((row) => row.firm)} />
        <Button type="submit" loading={loading} disabled={wrong}>
          {t('open')}
        </Button>
      </div>
    </Form>
  );
};

interface ToolsProps {
  readonly rows: readonly ShareRow[];
  readonly onChange: (rows: readonly ShareRow[]) => void;
}

/** Adding a firm, and two ways to reach 100 % without a calculator. */
const Tools = ({ rows, onChange }: ToolsProps) => {
  const t = useMessages(openBidMessages);
  const withShares = (shares: readonly number[]) => onChange(rows.map((row, at) => ({ ...row, share: formatShareNumber(shares[at] ?? 0) })));
  const shares = rows.map((row) => readShare(row.share) ?? 0);
  const rest = restFor(shares, 0);
  return (
    <div className={classes.tools}>
      <FirmPicker label={t('addFirm')} taken={rows.map((row) => row.firm.id)} onPick={(firm) => onChange([...rows, { firm, share: '', part: '' }])} />
      {rows.length > 1 && (
        <>
          <Button variant="default" onClick={() => withShares(splitEvenly(rows.length))}>
            {t('even')}
          </Button>
          <Button variant="default" disabled={rest === null} onClick={() => rest !== null && withShares([rest, ...shares.slice(1)])}>
            {t('rest')}
          </Button>
        </>
      )}
    </div>
  );
};

const useOpening = (firms: number) => {
  const t = useMessages(openBidMessages);
  const toast = useToast();
  const navigate = useNavigate();
  const [mutate, { loading, error }] = useMutation(OpenBidDocument, { refetchQueries: ['Bids'] });
  const open = async (input: OpenBidInput) => {
    // A refusal stays in `error`, beside what was typed.
    const answer = await mutate({ variables: { input } }).catch(() => null);
    const bidId = answer?.data?.openBid.id;
    if (!bidId) return;
    toast.done(t(firms > 1 ? 'opened' : 'openedAlone'));
    await navigate({ to: '/bids/$bidId', params: { bidId } });
  };
  return { open, loading, error };
};

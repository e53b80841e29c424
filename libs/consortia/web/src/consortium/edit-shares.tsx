import { useMutation } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { asksAgain } from '@shoal/consortia-domain';
import { allowedMethods, type ConsortiumMethod as DomainMethod } from '@shoal/tenders-domain';
import { ErrorNotice, Form, formatShareNumber, hasErrorCode, readShare, uiMessages, useFormat, useMessages, useToast } from '@shoal/ui';
import { useState } from 'react';
import { membersOf } from '../bid-figures';
import { type BidRoomFragment, BidRoomDocument, type ConsortiumMethod, type FirmBadgeFragment, SetConsortiumDocument } from '../generated/graphql';
import { MethodChoice } from '../method-choice';
import { ProblemList } from '../problem-list';
import { ShareEditor } from '../share-editor';
import { problemsIfAccepted, rebase, type ShareRow, supplyOf } from '../share-rows';
import classes from './consortium.module.css';
import { membersMessages } from './members.messages';
import { useConsortiumDialog } from './use-consortium-dialog';

interface BidProps {
  readonly bid: BidRoomFragment;
}

const rowsOf = (bid: BidRoomFragment): ShareRow[] =>
  membersOf(bid.consortium.participations).map(({ firm, shareBasisPoints, part, state }) => ({ firm, share: formatShareNumber(shareBasisPoints), part, invited: state === 'INVITED' }));

/** Method, shares and parts of all members at once. */
export const EditShares = ({ bid }: BidProps) => {
  const t = useMessages(membersMessages);
  const ui = useMessages(uiMessages);
  const format = useFormat();
  const { close } = useConsortiumDialog();
  const [base] = useState(() => rowsOf(bid));
  const [typed, setTyped] = useState<readonly ShareRow[]>(base);
  const [chosen, setMethod] = useState<ConsortiumMethod | null>(null);
  const method = chosen ?? bid.consortium.method;
  const rows = rebase(rowsOf(bid), base, typed);
  const { save, loading, error } = useSaving(bid, close);
  const shares = rows.map((row) => readShare(row.share));
  const wrong = shares.some((share) => share === null);
  const read = rows.map((row, at) => ({ firm: row.firm, shareBasisPoints: shares[at] ?? 0, part: row.part }));
  const asked = askedAgain(bid, method, read);
  const problems = problemsIfAccepted({ method, leadFirmId: bid.consortium.lead.id, rows: read, tender: bid.tender });
  const submit = () => {
    if (!wrong) void save(method, read.map(({ firm, ...share }) => ({ firmId: firm.id, ...share })));
  };
  return (
    <Form onSubmit={submit} className={classes.form}>
      <h2 className={classes.title}>{t('editing')}</h2>
      <MethodChoice allowed={allowedMethods(supplyOf(bid.tender))} value={method} onChange={setMethod} />
      <ShareEditor rows={rows} onChange={setTyped} withParts={method !== 'JOINT'} />
      {problems.length > 0 && !wrong && (
        <div aria-live="polite">
          <ProblemList problems={problems} method={method} limitsSource={bid.tender.limitsSource ?? null} />
        </div>
      )}
      {asked.length > 0 && (
        <p className={classes.asksAgain} role="status">
          {t('asksAgain', { firms: asked.map(format.name).join(', ') })}
        </p>
      )}
      <ErrorNotice error={error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {ui('action.cancel')}
        </Button>
        <Button type="submit" loading={loading} disabled={wrong}>
          {t('save')}
        </Button>
      </Group>
    </Form>
  );
};

/** The firms that would have to consent again, as the server decides it. */
const askedAgain = (bid: BidRoomFragment, method: ConsortiumMethod, rows: readonly { readonly firm: FirmBadgeFragment; readonly shareBasisPoints: number; readonly part: string }[]) =>
  rows
    .filter(({ firm, shareBasisPoints, part }) => {
      const member = bid.consortium.participations.find((one) => one.firm.id === firm.id);
      const before = member && { method: domain(bid.consortium.method), shareBasisPoints: member.shareBasisPoints, part: member.part };
      const after = { method: domain(method), shareBasisPoints, part: part.normalize('NFC').trim() };
      return before && asksAgain({ firmId: firm.id, state: member.state === 'ACCEPTED' ? 'accepted' : 'invited' }, before, after, bid.mine?.firm.id ?? null);
    })
    .map(({ firm }) => firm);

const domain = (method: ConsortiumMethod): DomainMethod => method.toLowerCase() as DomainMethod;

const useSaving = (bid: BidRoomFragment, onDone: () => void) => {
  const t = useMessages(membersMessages);
  const toast = useToast();
  const [mutate, { loading, error, client }] = useMutation(SetConsortiumDocument);
  const save = async (method: ConsortiumMethod, shares: { firmId: string; shareBasisPoints: number; part: string }[]) => {
    try {
      await mutate({ variables: { input: { bidId: bid.id, version: bid.version, method, shares } } });
      toast.done(t('saved'));
      onDone();
    } catch (refusal) {
      // The refusal stays beside what was typed; the next save is on what the others have made of it.
      if (hasErrorCode(refusal, 'STALE_VERSION')) await client.query({ query: BidRoomDocument, variables: { bidId: bid.id }, fetchPolicy: 'network-only' });
    }
  };
  return { save, loading, error };
};

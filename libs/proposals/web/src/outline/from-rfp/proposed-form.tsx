import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { SECTION_LIMITS } from '@shoal/proposals-domain';
import { ErrorNotice, Form, uiMessages, useFormat, useMessages, useToast, Visibility } from '@shoal/ui';
import { useState } from 'react';
import { ApplyOutlineFromRfpDocument, type OutlineFromRfpQuery } from '../../generated/graphql';
import { useProposalRoom } from '../../proposal/proposal-room';
import { chosen, edit, type EditedSection, fitPages, pagesIn, toggle } from './edit-proposed';
import { fromRfpMessages } from './from-rfp.messages';
import classes from './from-rfp.module.css';
import { ProposedRow } from './proposed-row';

type Proposed = OutlineFromRfpQuery['outlineFromRfp'];

interface ProposedFormProps {
  readonly proposed: Proposed;
  /** After a refusal because something has changed meanwhile. */
  readonly onAgain: () => Promise<unknown>;
  readonly onClose: () => void;
}

const isLegal = (title: string): boolean => title.trim() !== '' && [...title.trim()].length <= SECTION_LIMITS.titleCharacters;

/** What is to be made, where it comes from, who will see it. */
export const ProposedForm = ({ proposed, onAgain, onClose }: ProposedFormProps) => {
  const t = useMessages(fromRfpMessages);
  const ui = useMessages(uiMessages);
  const toast = useToast();
  const { bidId, memberFirmIds } = useProposalRoom();
  const [list, setList] = useState<readonly EditedSection[]>(() => proposed.sections.map((section) => ({ ...section, isOn: true })));
  const [apply, { loading, error }] = useMutation(ApplyOutlineFromRfpDocument);
  const sections = chosen(list);
  const isReady = sections.length > 0 && sections.every(({ title }) => isLegal(title));
  const save = async (): Promise<void> => {
    if (!isReady) return;
    const done = await apply({ variables: { input: { bidId, basis: proposed.basis, sections } } }).catch(() => null);
    if (!done?.data) return;
    toast.note(t('applied', { count: sections.length }));
    onClose();
  };
  return (
    <Form className={classes.form} onSubmit={() => void save()}>
      <Ground proposed={proposed} />
      <ErrorNotice error={error} onRetry={onAgain} />
      <ul className={classes.tree} aria-label={t('tree')}>
        {list.map((section, at) => (
          <ProposedRow
            key={at}
            section={section}
            error={section.isOn && !isLegal(section.title) ? t('titleLimit') : undefined}
            onToggle={() => setList(toggle(list, at))}
            onTitle={(title) => setList(edit(list, at, { title }))}
            onPages={(pages) => setList(edit(list, at, { pages }))}
          />
        ))}
      </ul>
      {proposed.unplacedItemIds.length > 0 && <p className={classes.quiet}>{t('unplaced', { count: proposed.unplacedItemIds.length })}</p>}
      <div className={classes.foot}>
        <Sum list={list} limit={proposed.pageLimit ?? null} onFit={(limit) => setList(fitPages(list, limit))} />
        <Visibility to="consortium" firms={memberFirmIds.length} />
        <span className={classes.actions}>
          <Button variant="default" onClick={onClose}>
            {ui('action.cancel')}
          </Button>
          <Button type="submit" loading={loading} disabled={!isReady}>
            {t('apply', { count: sections.length })}
          </Button>
        </span>
      </div>
    </Form>
  );
};

const Ground = ({ proposed: { source, fileName, pageLimit, pageLimitWritten } }: { readonly proposed: Proposed }) => {
  const t = useMessages(fromRfpMessages);
  const format = useFormat();
  const { firms, me } = useProposalRoom();
  const firm = firms.find(({ id }) => id === me.firmId);
  return (
    <div className={classes.ground}>
      {source && <p>{t(`source.${source}`, { file: fileName ?? '' })}</p>}
      <p>{pageLimit == null ? t('noLimit') : t('limit', { count: pageLimit, written: pageLimitWritten ?? '' })}</p>
      <p className={classes.quiet}>
        {t('confirm')} {firm && t('owner', { firm: format.name(firm) })}
      </p>
    </div>
  );
};

const Sum = ({ list, limit, onFit }: { readonly list: readonly EditedSection[]; readonly limit: number | null; readonly onFit: (limit: number) => void }) => {
  const t = useMessages(fromRfpMessages);
  const sum = pagesIn(list);
  if (limit === null) return sum > 0 ? <span className={classes.sum}>{t('sum', { sum })}</span> : null;
  return (
    <span className={classes.sum} data-off={sum !== limit || undefined} aria-live="polite">
      {t('sumOf', { sum, limit })}
      {sum !== limit && (
        <Button size="compact-xs" variant="default" onClick={() => onFit(limit)}>
          {t('fit')}
        </Button>
      )}
    </span>
  );
};

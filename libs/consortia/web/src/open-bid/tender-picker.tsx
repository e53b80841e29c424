import { useQuery } from '@apollo/client/react';
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { ButtonLink, DeadlineChip, ErrorNotice, TextLink, useFormat, useMessages, WonAmount } from '@shoal/ui';
import { useState } from 'react';
import { amountOf, deadlinesOf } from '../bid-figures';
import { DeadlineMark } from '../deadline-mark';
import { OpenTendersDocument, type TenderChoiceFragment } from '../generated/graphql';
import { openBidMessages } from './open-bid.messages';
import classes from './open-bid.module.css';
import { TenderLimits } from '../tender-limits';

const PAUSE_MS = 250;

interface TenderPickerProps {
  readonly chosen: TenderChoiceFragment | undefined;
  readonly onChoose: (id: string | undefined) => void;
}

/** Finds an open tender and shows what matters of the chosen one. */
export const TenderPicker = ({ chosen, onChoose }: TenderPickerProps) => {
  const t = useMessages(openBidMessages);
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text, PAUSE_MS);
  const { data, error, refetch } = useQuery(OpenTendersDocument, { variables: { search: search.trim() && search !== chosen?.title ? search.trim() : null } });
  const found = data?.tenders.nodes ?? [];
  const options = chosen && !found.some((tender) => tender.id === chosen.id) ? [chosen, ...found] : found;
  return (
    <section>
      <Select
        label={t('tender')}
        placeholder={t('chooseTender')}
        searchable
        clearable
        value={chosen?.id ?? null}
        data={options.map((tender) => ({ value: tender.id, label: tender.title }))}
        // The server has searched already, also in institutions and numbers.
        filter={({ options: all }) => all}
        searchValue={text}
        onSearchChange={setText}
        onChange={(id) => onChoose(id ?? undefined)}
        nothingFoundMessage={data && t('noTender')}
      />
      <ErrorNotice error={error} onRetry={refetch} />
      {chosen ? (
        <Chosen tender={chosen} />
      ) : (
        data?.tenders.totalCount === 0 && (
          <ButtonLink to="/tenders/import" variant="default" className={classes.import}>
            {t('importTender')}
          </ButtonLink>
        )
      )}
    </section>
  );
};

const Chosen = ({ tender }: { readonly tender: TenderChoiceFragment }) => {
  const format = useFormat();
  return (
    <div className={classes.chosen}>
      <p className={classes.facts}>
        <TextLink to="/tenders/$tenderId" params={{ tenderId: tender.id }}>
          {tender.number}-{tender.revision}
        </TextLink>
        <span>{tender.buyer || tender.noticeInstitution}</span>
        <WonAmount won={amountOf(tender)} strong />
      </p>
      <dl className={classes.deadlines}>
        {deadlinesOf(tender).map(({ kind, at }) => (
          <div key={kind}>
            <dt>
              <DeadlineMark kind={kind} />
            </dt>
            <dd>
              {format.instant(at)} <DeadlineChip at={at} />
            </dd>
          </div>
        ))}
      </dl>
      <TenderLimits tender={tender} />
    </div>
  );
};

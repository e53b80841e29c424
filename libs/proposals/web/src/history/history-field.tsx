import { useQuery } from '@apollo/client/react';
import { ActionIcon, Button, CopyButton } from '@mantine/core';
import { FirmChip, useFormat, useMessages } from '@shoal/ui';
import { IconCheck, IconCopy, IconHistory } from '@tabler/icons-react';
import { SectionConfirmationsDocument, type SectionNodeFragment } from '../generated/graphql';
import { historyMessages } from './history.messages';
import classes from './history.module.css';
import { useHistoryAddress } from './use-history-address';

/** In the panel of a section: the way to its versions. */
export const HistoryField = ({ section }: { readonly section: SectionNodeFragment }) => {
  const t = useMessages(historyMessages);
  const { open } = useHistoryAddress();
  return (
    <Button size="xs" variant="default" leftSection={<IconHistory size={16} stroke={1.6} aria-hidden />} onClick={() => open(section.id)}>
      {t('open')}
    </Button>
  );
};

/** What was confirmed so far, with the fingerprint by which anybody can check it. */
export const ConfirmationsField = ({ section }: { readonly section: SectionNodeFragment }) => {
  const t = useMessages(historyMessages);
  const format = useFormat();
  // Confirming changes the section's version: what is known is asked for anew then.
  const { data } = useQuery(SectionConfirmationsDocument, { variables: { sectionId: section.id }, fetchPolicy: 'cache-and-network' });
  const confirmations = data?.section.confirmations ?? [];
  if (confirmations.length === 0) return null;
  return (
    <>
      <ul className={classes.confirmations}>
        {confirmations.map(({ id, sha256, confirmedAt, person }) => (
          <li key={id}>
            <span className={classes.person}>
              {person?.firm && <FirmChip firm={person.firm} small />} {t('confirmations.row', { time: format.instant(confirmedAt, { year: false }), name: person?.name ?? '' })}
            </span>
            <span className={classes.hash} title={sha256}>
              {t('confirmations.hash')} <code>{sha256.slice(0, 12)}</code>
              <CopyButton value={sha256}>
                {({ copied, copy }) => (
                  <ActionIcon size="sm" aria-label={t(copied ? 'confirmations.copied' : 'confirmations.copy')} onClick={copy}>
                    {copied ? <IconCheck size={14} stroke={1.6} aria-hidden /> : <IconCopy size={14} stroke={1.6} aria-hidden />}
                  </ActionIcon>
                )}
              </CopyButton>
            </span>
          </li>
        ))}
      </ul>
      <span className={classes.quiet}>{t('confirmations.hint')}</span>
    </>
  );
};

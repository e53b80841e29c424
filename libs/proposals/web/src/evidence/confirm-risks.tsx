import { useQuery } from '@apollo/client/react';
import { Button, Group, Modal, Stack } from '@mantine/core';
import { FirmChip, QueryView, SkeletonRows, uiMessages, useMessages } from '@shoal/ui';
import { SectionCitationsDocument, type SectionNodeFragment } from '../generated/graphql';
import { evidenceMessages } from './evidence.messages';
import classes from './evidence.module.css';
import { useThingTitle } from './evidence-facts';

interface ConfirmRisksProps {
  readonly section: SectionNodeFragment;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** The list follows the text by some seconds: it is looked at again while somebody decides. */
const POLL_MS = 3_000;

/** Before a section with evidence at risk is confirmed: what it is, and whoever confirms decides. */
export const ConfirmRisks = ({ section, busy, onConfirm, onClose }: ConfirmRisksProps) => {
  const t = useMessages(evidenceMessages);
  const common = useMessages(uiMessages);
  const titleOf = useThingTitle();
  const query = useQuery(SectionCitationsDocument, { variables: { sectionId: section.id }, fetchPolicy: 'no-cache', pollInterval: POLL_MS });
  return (
    <Modal opened onClose={onClose} title={t('confirm.title')} closeButtonProps={{ 'aria-label': common('action.close') }}>
      <QueryView query={query} skeleton={<SkeletonRows rows={3} />}>
        {({ section: { evidence } }) => (
          <Stack gap="md">
            <p>{t('confirm.text', { count: evidence?.atRisk ?? 0 })}</p>
            <ul className={classes.risks} aria-label={t('confirm.list')}>
              {(evidence?.citations ?? []).flatMap(({ risk, thing }, at) =>
                risk === null
                  ? []
                  : [
                      <li key={at} data-risk={risk}>
                        <span className={classes.riskWord}>{t(`risk.${risk.toLowerCase() as 'changed'}`)}</span>
                        <span className={classes.title}>{thing ? titleOf(thing) : t('confirm.closed')}</span>
                        {thing && <FirmChip firm={thing.firm} small />}
                      </li>,
                    ],
              )}
            </ul>
          </Stack>
        )}
      </QueryView>
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={onClose} data-autofocus>
          {common('action.cancel')}
        </Button>
        <Button loading={busy} onClick={onConfirm}>
          {t('confirm.act')}
        </Button>
      </Group>
    </Modal>
  );
};

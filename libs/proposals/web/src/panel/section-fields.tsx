import { NativeSelect } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useFormat, useLanguage, useMessages } from '@shoal/ui';
import type { SectionNodeFragment, SectionReaders } from '../generated/graphql';
import { useProposalRoom } from '../proposal/proposal-room';
import { proposalsMessages } from '../proposals.messages';
import { readersKey } from './readers-key';
import type { SectionActions } from './use-section-actions';

export interface SectionFieldProps {
  readonly section: SectionNodeFragment;
  readonly actions: SectionActions;
}

const READERS: readonly SectionReaders[] = ['CONSORTIUM', 'OWNER_AND_LEAD', 'OWNER'];

export const OwnerField = ({ section, actions }: SectionFieldProps) => {
  const { firms } = useProposalRoom();
  const t = useMessages(proposalsMessages);
  const format = useFormat();
  // A firm that left stays the owner until somebody else is chosen.
  const choices = firms.some((firm) => firm.id === section.ownerFirm.id) ? firms : [section.ownerFirm, ...firms];
  return (
    <NativeSelect
      aria-label={t('panel.owner')}
      value={section.ownerFirm.id}
      disabled={actions.busy}
      onChange={(event) => actions.update(section, { ownerFirmId: event.currentTarget.value })}
      data={choices.map((firm) => ({ value: firm.id, label: format.name(firm) }))}
    />
  );
};

export const ReadersField = ({ section, actions }: SectionFieldProps) => {
  const t = useMessages(proposalsMessages);
  return (
    <NativeSelect
      aria-label={t('panel.readers')}
      value={section.readers}
      disabled={actions.busy}
      onChange={(event) => actions.update(section, { readers: event.currentTarget.value as SectionReaders })}
      data={READERS.map((readers) => ({ value: readers, label: t(`readers.${readersKey(readers)}`) }))}
    />
  );
};

export const DueField = ({ section, actions }: SectionFieldProps) => {
  const t = useMessages(proposalsMessages);
  const language = useLanguage();
  return (
    <DateInput
      aria-label={t('panel.due')}
      placeholder={t('panel.noDue')}
      value={section.dueOn}
      valueFormat={language === 'en' ? 'D MMM YYYY' : 'YYYY. M. D.'}
      clearable
      clearButtonProps={{ 'aria-label': t('panel.clearDue') }}
      disabled={actions.busy}
      onChange={(dueOn) => dueOn !== section.dueOn && actions.update(section, { dueOn: dueOn || null })}
    />
  );
};

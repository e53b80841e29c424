import { useQuery } from '@apollo/client/react';
import { Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useFormat, useMessages } from '@shoal/ui';
import { consortiaMessages } from './consortia.messages';
import { type FirmBadgeFragment, PartnerFirmsDocument } from './generated/graphql';

const FIRMS = 100;

interface FirmPickerProps {
  readonly label: string;
  /** Firms that are in already. */
  readonly taken: readonly string[];
  readonly onPick: (firm: FirmBadgeFragment) => void;
  /** Takes the focus when a dialog opens. */
  readonly first?: boolean;
}

/** Picks a firm of the cooperative; every firm is offered alike, whatever other bids it is in. */
export const FirmPicker = ({ label, taken, onPick, first }: FirmPickerProps) => {
  const t = useMessages(consortiaMessages);
  const format = useFormat();
  const { data } = useQuery(PartnerFirmsDocument, { variables: { first: FIRMS } });
  const firms = (data?.firms.nodes ?? []).filter((firm) => !taken.includes(firm.id));
  return (
    <Select
      aria-label={label}
      data-autofocus={first}
      openOnFocus={!first}
      placeholder={label}
      searchable
      value={null}
      leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
      data={firms.map((firm) => ({ value: firm.id, label: `${firm.chip} · ${format.name(firm)}` }))}
      nothingFoundMessage={data && t('noFirm')}
      onChange={(id) => {
        const firm = firms.find((one) => one.id === id);
        if (firm) onPick(firm);
      }}
    />
  );
};

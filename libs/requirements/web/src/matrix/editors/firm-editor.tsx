import { FirmChip, useFormat, useMessages } from '@shoal/ui';
import { matrixMessages } from '../matrix.messages';
import { useMatrixRoom } from '../matrix-room';
import type { ManyProps } from './cell-editor';
import { PickList } from './pick-list';
import { Refusal } from './refusal';

const NOBODY = '';

/** Whose it is, of the firms that take part. */
export const FirmEditor = ({ targets, rows, onDone }: ManyProps) => {
  const t = useMessages(matrixMessages);
  const format = useFormat();
  const { firms, facts, acts, bid } = useMatrixRoom();
  if (!facts.viewerCan.distribute) return <Refusal>{t('edit.mayFirm')}</Refusal>;
  const give = (firmId: string): void => {
    void acts.assign(targets, { firm: firms.find((firm) => firm.id === firmId) ?? null });
    onDone();
  };
  const picks = firms.map((firm) => ({
    value: firm.id,
    label: `${format.name(firm)} ${firm.chip}`,
    content: (
      <>
        <FirmChip firm={firm} lead={firm.id === bid.consortium.lead.id} /> {format.name(firm)}
      </>
    ),
  }));
  return <PickList label={t('edit.firm')} picks={[...picks, { value: NOBODY, label: t('edit.noFirm') }]} value={rows[0]?.ownerFirm?.id ?? NOBODY} onPick={give} />;
};

import { useMutation } from '@apollo/client/react';
import { useMessages } from '@shoal/ui';
import { UpdateSectionDocument } from '../generated/graphql';
import { useProposalRoom } from '../proposal/proposal-room';
import { proposalsMessages } from '../proposals.messages';
import { SectionDialog } from './section-dialog';
import type { OutlineActions } from './use-outline-actions';

/** `add`: last on the top level, or beside and below a section; `rename` of a section. */
export interface OutlineDialog {
  readonly kind: 'add' | 'addBelow' | 'addAfter' | 'rename';
  readonly sectionId: string | null;
}

interface OutlineDialogsProps {
  readonly dialog: OutlineDialog;
  readonly actions: OutlineActions;
  readonly onAdded: (sectionId: string) => void;
  readonly onClose: () => void;
}

export const OutlineDialogs = ({ dialog, actions, onAdded, onClose }: OutlineDialogsProps) => {
  const room = useProposalRoom();
  const t = useMessages(proposalsMessages);
  const [update] = useMutation(UpdateSectionDocument);
  const section = dialog.sectionId === null ? undefined : room.byId.get(dialog.sectionId);
  const ownerFirmId = section?.ownerFirm.id ?? room.me.firmId ?? room.leadFirmId;
  if (dialog.kind === 'rename')
    return section ? (
      <SectionDialog
        title={t('dialog.renameTitle')}
        action={t('dialog.save')}
        initial={{ title: section.title, ownerFirmId }}
        onSave={({ title }) => update({ variables: { input: { id: section.id, version: section.version, title } } })}
        onClose={onClose}
      />
    ) : null;
  const place = section && (dialog.kind === 'addBelow' ? { parentId: section.id } : { afterId: section.id });
  return (
    <SectionDialog
      title={t('dialog.addTitle')}
      action={t('dialog.add')}
      initial={{ title: '', ownerFirmId }}
      withOwner
      onSave={async (values) => {
        const id = await actions.add({ ...values, ...place });
        if (id) onAdded(id);
      }}
      onClose={onClose}
    />
  );
};

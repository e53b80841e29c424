import { readingFirmIds } from '@shoal/proposals-domain';
import { Visibility } from '@shoal/ui';
import { useProposalRoom } from '../proposal/proposal-room';
import { readersKey } from '../panel/readers-key';
import { useWorkspaceState } from '../workspace/use-workspace';

/** Who sees the section in focus, beside the tools with which one writes it. */
export const FocusVisibility = () => {
  const room = useProposalRoom();
  const sectionId = useWorkspaceState((state) => state.sectionId);
  const section = sectionId === null ? undefined : room.byId.get(sectionId);
  if (!section) return null;
  const readers = readersKey(section.readers);
  if (readers === 'consortium') return <Visibility to="consortium" firms={readingFirmIds(readers, section.ownerFirm.id, room.leadFirmId, room.memberFirmIds).length} />;
  return <Visibility to={readers === 'owner' ? 'owner' : 'ownerAndLead'} />;
};

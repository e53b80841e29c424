import { useQuery } from '@apollo/client/react';
import { QueryView, SkeletonRows, useMessages } from '@shoal/ui';
import { MatrixPeopleDocument } from '../../generated/graphql';
import { matrixMessages } from '../matrix.messages';
import { useMatrixRoom } from '../matrix-room';
import type { ManyProps } from './cell-editor';
import { PickList } from './pick-list';
import { Refusal } from './refusal';

const NOBODY = '';

/** Who answers for it: somebody of the owner firm, named by its administrators; who gave it may take the person away. */
export const PersonEditor = ({ targets, rows, onDone }: ManyProps) => {
  const t = useMessages(matrixMessages);
  const { acts, bid, facts, viewer } = useMatrixRoom();
  const query = useQuery(MatrixPeopleDocument, { variables: { bidId: bid.id } });
  const owners = new Set(rows.map(({ ownerFirm }) => ownerFirm?.id ?? null));
  const [owner] = owners;
  // All under a filter may be of other firms than those that are known: the server decides.
  if (owners.size > 1) return <Refusal>{t('edit.severalFirms')}</Refusal>;
  if (owner == null) return <Refusal>{t('edit.firmFirst')}</Refusal>;
  const mayName = viewer.role === 'ADMIN' && viewer.firm?.id === owner;
  if (!mayName && !facts.viewerCan.distribute) return <Refusal>{t('edit.mayPerson')}</Refusal>;
  return (
    <QueryView query={query} skeleton={<SkeletonRows rows={4} height={32} />}>
      {({ bid: { consortium } }) => {
        const people = mayName ? (consortium.participations.find(({ firm }) => firm.id === owner)?.firm.people.nodes ?? []) : [];
        const name = (personId: string): void => {
          void acts.assign(targets, { person: people.find(({ id }) => id === personId) ?? null });
          onDone();
        };
        const picks = people.map(({ id, name: named, title }) => ({ value: id, label: [named, title].filter(Boolean).join(' ') }));
        return <PickList label={t('edit.person')} picks={[...picks, { value: NOBODY, label: t('edit.noPerson') }]} value={rows[0]?.ownerPerson?.id ?? NOBODY} onPick={name} />;
      }}
    </QueryView>
  );
};

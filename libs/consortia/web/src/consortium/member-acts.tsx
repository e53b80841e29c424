import { useMutation } from '@apollo/client/react';
import { ActionIcon, Menu } from '@mantine/core';
import { IconCrown, IconDots, IconUserMinus, IconUserPlus } from '@tabler/icons-react';
import { useConfirm, useFormat, useMessages, useToast } from '@shoal/ui';
import { type BidRoomFragment, ChangeLeadDocument, type MemberFragment } from '../generated/graphql';
import { membersMessages } from './members.messages';
import { useConsortiumDialog } from './use-consortium-dialog';

interface MemberActsProps {
  readonly bid: BidRoomFragment;
  readonly member: MemberFragment;
}

/** What the managing firm can do about a firm; nothing about the lead. */
export const MemberActs = ({ bid, member }: MemberActsProps) => {
  const t = useMessages(membersMessages);
  const format = useFormat();
  const { open } = useConsortiumDialog();
  const changeLead = useChangeLead(bid.id, member, 'leadBody');
  const out = member.state === 'DECLINED' || member.state === 'WITHDRAWN';
  const own = member.firm.id === bid.mine?.firm.id;
  const canLead = member.state === 'ACCEPTED' && !member.lead;
  const canGo = !out && !member.lead && !own;
  if (!out && !canLead && !canGo) return null;
  const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('acts', { firm: format.name(member.firm) })}>
          <IconDots {...icon} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {out && (
          <Menu.Item leftSection={<IconUserPlus {...icon} />} onClick={() => open('invite', member.firm.id)}>
            {t('inviteAgain')}
          </Menu.Item>
        )}
        {canLead && (
          <Menu.Item leftSection={<IconCrown {...icon} />} onClick={() => void changeLead()}>
            {t('makeLead')}
          </Menu.Item>
        )}
        {canGo && (
          <Menu.Item color="danger" leftSection={<IconUserMinus {...icon} />} onClick={() => open('withdraw', member.firm.id)}>
            {t(member.state === 'INVITED' ? 'takeBack' : 'takeOut')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
};

/** Asks first, with what it means for whoever hands the lead on or chooses it. */
export const useChangeLead = (bidId: string, member: MemberFragment, body: 'leadBody' | 'chooseLeadBody') => {
  const t = useMessages(membersMessages);
  const format = useFormat();
  const toast = useToast();
  const confirm = useConfirm();
  const [mutate] = useMutation(ChangeLeadDocument);
  return async () => {
    const firm = format.name(member.firm);
    if (!(await confirm({ title: t('leadTitle', { firm }), body: t(body, { firm }), action: t('makeLead') }))) return;
    try {
      await mutate({ variables: { input: { bidId, firmId: member.firm.id } } });
      toast.done(t('leadChanged', { firm }));
    } catch (error) {
      toast.failed(error);
    }
  };
};

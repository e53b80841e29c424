import { Button } from '@mantine/core';
import { IconCrown } from '@tabler/icons-react';
import { useFormat, useMessages } from '@shoal/ui';
import type { BidRoomFragment, MemberFragment } from '../generated/graphql';
import classes from './choose-lead.module.css';
import { useChangeLead } from './member-acts';
import { membersMessages } from './members.messages';

/** The lead has left the cooperative: an administrator of a firm that remains chooses another. */
export const ChooseLead = ({ bid }: { readonly bid: BidRoomFragment }) => {
  const t = useMessages(membersMessages);
  const able = bid.consortium.participations.filter((member) => member.state === 'ACCEPTED');
  return (
    <section className={classes.banner}>
      <h2 className={classes.title}>{t('chooseLead')}</h2>
      <p>{t('chooseLeadWhy')}</p>
      <div className={classes.acts}>
        {able.map((member) => (
          <Candidate key={member.id} bidId={bid.id} member={member} />
        ))}
      </div>
    </section>
  );
};

const Candidate = ({ bidId, member }: { readonly bidId: string; readonly member: MemberFragment }) => {
  const t = useMessages(membersMessages);
  const format = useFormat();
  const choose = useChangeLead(bidId, member, 'chooseLeadBody');
  return (
    <Button variant="default" leftSection={<IconCrown size={16} stroke={1.6} aria-hidden />} onClick={() => void choose()}>
      {t('chooseThis', { firm: format.name(member.firm) })}
    </Button>
  );
};

import { Button } from '@mantine/core';
import { IconDoorExit, IconPencil, IconUserPlus } from '@tabler/icons-react';
import { Glyph, PageBody, useFormat, useMessages, Visibility } from '@shoal/ui';
import { managerOf, membersOf } from '../bid-figures';
import type { BidRoomFragment } from '../generated/graphql';
import { ProblemList } from '../problem-list';
import { useBidRoom } from '../room/use-bid-room';
import { ShareTotal } from '../share-total';
import { TenderLimits } from '../tender-limits';
import { ChooseLead } from './choose-lead';
import { EditShares } from './edit-shares';
import { InviteDialog } from './invite-dialog';
import { isFixed } from './is-fixed';
import { MemberTable } from './member-table';
import { membersMessages } from './members.messages';
import classes from './consortium.module.css';
import { useConsortiumDialog } from './use-consortium-dialog';
import { WithdrawDialog } from './withdraw-dialog';

interface BidProps {
  readonly bid: BidRoomFragment;
}

/** 공동수급체: members, shares, checks with the rule and its source; the managing firm edits. */
export const BidConsortiumPage = ({ bidId }: { readonly bidId: string }) => {
  const { bid } = useBidRoom(bidId);
  const { dialog } = useConsortiumDialog();
  if (!bid) return null;
  const open = bid.viewerCan.manage && !isFixed(bid);
  const editing = open && dialog === 'edit';
  return (
    <PageBody>
      {bid.viewerCan.chooseLead && <ChooseLead bid={bid} />}
      <div className={classes.grid}>
        <div className={classes.main}>{editing ? <EditShares bid={bid} /> : <Members bid={bid} />}</div>
        <aside className={classes.side}>
          {!editing && <Problems bid={bid} />}
          <TenderLimits tender={bid.tender} />
        </aside>
      </div>
      {open && <InviteDialog bid={bid} />}
      <WithdrawDialog bid={bid} />
    </PageBody>
  );
};

const Members = ({ bid }: BidProps) => {
  const t = useMessages(membersMessages);
  const format = useFormat();
  const { open } = useConsortiumDialog();
  const members = membersOf(bid.consortium.participations);
  const leadIsGone = bid.consortium.participations.some((one) => one.lead && one.state === 'WITHDRAWN');
  return (
    <>
      <header className={classes.head}>
        <h2 className={classes.title}>{t('members')}</h2>
        <Visibility to="consortium" firms={members.length} />
        {bid.viewerCan.manage && !isFixed(bid) && (
          <span className={classes.acts}>
            <Button variant="default" leftSection={<IconPencil size={16} stroke={1.6} aria-hidden />} onClick={() => open('edit')}>
              {t('edit')}
            </Button>
            <Button leftSection={<IconUserPlus size={16} stroke={1.6} aria-hidden />} onClick={() => open('invite')}>
              {t('invite')}
            </Button>
          </span>
        )}
      </header>
      <MemberTable bid={bid} />
      <ShareTotal shares={members.map((member) => member.shareBasisPoints)} />
      {isFixed(bid) && <p className={classes.quiet}>{t('fixed')}</p>}
      {!bid.viewerCan.manage && !isFixed(bid) && !leadIsGone && <p className={classes.quiet}>{t('managed', { firm: format.name(managerOf(bid.consortium.participations) ?? bid.consortium.lead) })}</p>}
      {bid.viewerCan.leave && bid.mine && <Leave firmId={bid.mine.firm.id} />}
    </>
  );
};

const Leave = ({ firmId }: { readonly firmId: string }) => {
  const t = useMessages(membersMessages);
  const { open } = useConsortiumDialog();
  return (
    <Button className={classes.leave} variant="default" leftSection={<IconDoorExit size={16} stroke={1.6} aria-hidden />} onClick={() => open('withdraw', firmId)}>
      {t('leave')}
    </Button>
  );
};

const Problems = ({ bid }: BidProps) => {
  const t = useMessages(membersMessages);
  const { problems, method } = bid.consortium;
  return (
    <section>
      <h2 className={classes.title}>{t('problems')}</h2>
      {problems.length > 0 ? (
        <ProblemList problems={problems} method={method} limitsSource={bid.tender.limitsSource ?? null} />
      ) : (
        <p className={classes.complete}>
          <Glyph name="tick" />
          {t('none')}
        </p>
      )}
    </section>
  );
};

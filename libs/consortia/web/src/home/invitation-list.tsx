import { ButtonLink, DeadlineChip, FirmChip, formatShare, useFormat, useMessages } from '@shoal/ui';
import { managerOf } from '../bid-figures';
import type { BidCardFragment } from '../generated/graphql';
import { homeMessages } from './home.messages';
import classes from './home.module.css';

/** Participations that wait for the viewer's firm. */
export const InvitationList = ({ bids }: { readonly bids: readonly BidCardFragment[] }) => {
  const t = useMessages(homeMessages);
  const format = useFormat();
  const waiting = bids.filter((bid) => bid.mine?.state === 'INVITED');
  if (waiting.length === 0) return null;
  return (
    <section>
      <h3 className={classes.group} data-tone="warn">
        {t('invitations')} <span className={classes.count}>{waiting.length}</span>
      </h3>
      <ul className={classes.rows}>
        {waiting.map((bid) => (
          <li key={bid.id} className={classes.invitation}>
            <span className={classes.what}>
              <b>{bid.title}</b>
              <span className={classes.where}>
                {t('invitedBy', { firm: format.name(managerOf(bid.consortium.participations) ?? bid.consortium.lead), share: formatShare(bid.mine?.shareBasisPoints ?? 0) })} {!bid.viewerCan.answer && t('adminAnswers')}
              </span>
            </span>
            <FirmChip firm={bid.consortium.lead} lead />
            {bid.nextDeadline && <DeadlineChip at={bid.nextDeadline.at} />}
            <ButtonLink size="xs" variant={bid.viewerCan.answer ? 'filled' : 'default'} to="/bids/$bidId" params={{ bidId: bid.id }}>
              {t(bid.viewerCan.answer ? 'answer' : 'look')}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  );
};

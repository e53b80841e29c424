import { formatShare, TextLink, useFormat, useMessages, WonAmount } from '@shoal/ui';
import { amountOf } from '../bid-figures';
import { consortiaMessages } from '../consortia.messages';
import type { BidRoomFragment } from '../generated/graphql';
import { MemberChips } from '../member-chips';
import { useBidWords } from '../use-bid-words';
import { overviewMessages } from './overview.messages';
import classes from './overview.module.css';
import { RenameBid } from './rename-bid';

/** The tender, the consortium and the firm's own terms in a few lines. */
export const BidFacts = ({ bid }: { readonly bid: BidRoomFragment }) => {
  const t = useMessages(overviewMessages);
  const words = useMessages(consortiaMessages);
  const { method } = useBidWords();
  const format = useFormat();
  const rows: [string, React.ReactNode][] = [
    [
      t('number'),
      <TextLink key="tender" to="/tenders/$tenderId" params={{ tenderId: bid.tender.id }}>
        {bid.tender.number}-{bid.tender.revision}
      </TextLink>,
    ],
    [t('tender'), bid.tender.title],
    [t('buyer'), bid.tender.buyer || bid.tender.noticeInstitution || '–'],
    [t('amount'), <WonAmount key="amount" won={amountOf(bid.tender)} strong />],
    [method(bid.consortium.method), <MemberChips key="members" participations={bid.consortium.participations} withShares />],
    ...(bid.mine ? ([[t('ourShare'), formatShare(bid.mine.shareBasisPoints)]] as [string, string][]) : []),
    ...(bid.mine?.part ? ([[words('part'), bid.mine.part]] as [string, string][]) : []),
    [t('opened'), format.day(bid.createdAt)],
  ];
  return (
    <section>
      <h2 className={classes.title}>{t('about')}</h2>
      <dl className={classes.facts}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {bid.viewerCan.manage && <RenameBid bid={bid} />}
    </section>
  );
};

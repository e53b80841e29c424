import { type Column, DataTable, FirmChip, formatShare, StateMark, useFormat, useMessages } from '@shoal/ui';
import { consortiaMessages } from '../consortia.messages';
import type { BidRoomFragment, MemberFragment } from '../generated/graphql';
import { isFixed } from './is-fixed';
import { MemberActs } from './member-acts';
import classes from './member-table.module.css';
import { membersMessages } from './members.messages';

/** Every firm that is, or was, asked: share, part, state, what it wrote. */
export const MemberTable = ({ bid }: { readonly bid: BidRoomFragment }) => {
  const t = useMessages(membersMessages);
  const acting = bid.viewerCan.manage && !isFixed(bid);
  const rows = bid.consortium.participations;
  const acts = { key: 'acts', header: t('column.acts'), hideHeader: true, width: '44px', cell: (member: MemberFragment) => <MemberActs bid={bid} member={member} /> };
  const columns: Column<MemberFragment>[] = [
    { key: 'firm', header: t('column.firm'), width: '28%', cell: (member) => <Firm member={member} /> },
    { key: 'share', header: t('column.share'), width: '72px', align: 'right', cell: (member) => <Share member={member} /> },
    { key: 'part', header: t('column.part'), cell: (member) => <Part member={member} /> },
    { key: 'state', header: t('column.state'), width: '152px', cell: (member) => <State member={member} /> },
    ...(acting ? [acts] : []),
  ];
  return (
    <div className={classes.members}>
      <DataTable caption={t('caption')} columns={columns} rows={rows} rowKey={(member) => member.id} narrow={(member) => <NarrowMember bid={bid} member={member} />} />
    </div>
  );
};

interface MemberProps {
  readonly member: MemberFragment;
}
const isOut = (member: MemberFragment): boolean => member.state === 'DECLINED' || member.state === 'WITHDRAWN';

const Firm = ({ member }: MemberProps) => {
  const words = useMessages(consortiaMessages);
  const format = useFormat();
  return (
    <span className={classes.firm} data-out={isOut(member) || undefined}>
      <FirmChip firm={member.firm} lead={member.lead} />
      <span>
        {format.name(member.firm)}
        {member.lead && <span className={classes.quiet}> {words('lead')}</span>}
      </span>
    </span>
  );
};

/** A firm that is out holds no share; what it had is history. */
const Share = ({ member }: MemberProps) => (isOut(member) ? <>–</> : <b className={classes.share}>{formatShare(member.shareBasisPoints)}</b>);

const Part = ({ member }: MemberProps) => (
  <div>
    {isOut(member) ? '' : member.part || '–'}
    {member.note && <q className={classes.note}>{member.note}</q>}
  </div>
);

const State = ({ member }: MemberProps) => {
  const t = useMessages(membersMessages);
  const format = useFormat();
  const when = format.dayShort(member.answeredAt ?? member.invitedAt);
  const key = member.state === 'INVITED' ? 'since' : member.state === 'WITHDRAWN' ? 'withdrawn' : 'answered';
  return (
    <div className={classes.state}>
      <StateMark of="participation" state={member.state} />
      <span className={classes.quiet}>{t(key, { when })}</span>
      {member.state === 'INVITED' && member.agreed && <span className={classes.quiet}>{t('had', { share: formatShare(member.agreed.shareBasisPoints) })}</span>}
    </div>
  );
};

const NarrowMember = ({ bid, member }: MemberProps & { readonly bid: BidRoomFragment }) => (
  <div className={classes.narrow}>
    <div className={classes.line}>
      <Firm member={member} />
      <span className={classes.end}>
        <Share member={member} />
        {bid.viewerCan.manage && !isFixed(bid) && <MemberActs bid={bid} member={member} />}
      </span>
    </div>
    {(member.part || member.note) && <Part member={member} />}
    <State member={member} />
  </div>
);

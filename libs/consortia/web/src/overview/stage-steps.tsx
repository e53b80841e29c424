import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { BID_STAGES, needsCompleteConsortium, nextStage, previousStage, type BidStage as DomainStage } from '@shoal/consortia-domain';
import { IconArrowBackUp, IconArrowRight } from '@tabler/icons-react';
import { ErrorNotice, TextLink, useFormat, useMessages, useStateWord, useToast } from '@shoal/ui';
import { managerOf } from '../bid-figures';
import { AdvanceBidDocument, type BidRoomFragment, type BidStage } from '../generated/graphql';
import { ProblemList } from '../problem-list';
import { overviewMessages } from './overview.messages';
import classes from './stage-steps.module.css';

interface BidProps {
  readonly bid: BidRoomFragment;
}
const domain = (stage: BidStage): DomainStage => stage.toLowerCase() as DomainStage;
const graphql = (stage: DomainStage | null): BidStage | null => stage && (stage.toUpperCase() as BidStage);

/** The server has said what is wrong; the domain says whether this stage needsCompleteConsortium. */
const isBlocked = (bid: BidRoomFragment): boolean => needsCompleteConsortium(domain(bid.stage)) && bid.consortium.problems.length > 0;

/** Where the bid stands, the step that comes next, and what keeps it from being taken. */
export const StageSteps = ({ bid }: BidProps) => {
  const t = useMessages(overviewMessages);
  const word = useStateWord();
  const format = useFormat();
  const at = BID_STAGES.indexOf(domain(bid.stage));
  const blocked = isBlocked(bid);
  return (
    <section className={classes.stage}>
      <h2 className={classes.title}>{t('stage')}</h2>
      <ol className={classes.steps}>
        {BID_STAGES.map((stage, i) => (
          <li key={stage} data-done={i < at || undefined} aria-current={i === at ? 'step' : undefined}>
            {word('bid', stage)}
          </li>
        ))}
      </ol>
      {blocked && (
        <div className={classes.blocked}>
          <h3>{t('blocked')}</h3>
          <ProblemList problems={bid.consortium.problems} method={bid.consortium.method} limitsSource={bid.tender.limitsSource ?? null} />
          <TextLink to="/bids/$bidId/consortium" params={{ bidId: bid.id }}>
            {t(bid.viewerCan.manage ? 'settle' : 'see')}
          </TextLink>
        </div>
      )}
      {bid.viewerCan.manage ? <Moves bid={bid} blocked={blocked} /> : <p className={classes.managed}>{t('managedBy', { firm: format.name(managerOf(bid.consortium.participations) ?? bid.consortium.lead) })}</p>}
    </section>
  );
};

const Moves = ({ bid, blocked }: BidProps & { readonly blocked: boolean }) => {
  const t = useMessages(overviewMessages);
  const word = useStateWord();
  const toast = useToast();
  const [mutate, { loading, error }] = useMutation(AdvanceBidDocument);
  const next = graphql(nextStage(domain(bid.stage)));
  const previous = graphql(previousStage(domain(bid.stage)));
  const move = async (stage: BidStage, said: 'moved' | 'movedBack') => {
    const moved = await mutate({ variables: { input: { bidId: bid.id, version: bid.version, stage } } }).catch(() => null);
    if (moved) toast.done(t(said, { stage: word('bid', stage) }));
  };
  return (
    <>
      <ErrorNotice error={error} />
      <div className={classes.moves}>
        {next && (
          <Button loading={loading} disabled={blocked} rightSection={<IconArrowRight size={16} stroke={1.6} aria-hidden />} onClick={() => void move(next, 'moved')}>
            {t('advance', { stage: word('bid', next) })}
          </Button>
        )}
        {previous && (
          <Button variant="default" disabled={loading} leftSection={<IconArrowBackUp size={16} stroke={1.6} aria-hidden />} onClick={() => void move(previous, 'movedBack')}>
            {t('back', { stage: word('bid', previous) })}
          </Button>
        )}
      </div>
    </>
  );
};

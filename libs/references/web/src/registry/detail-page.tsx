import { IconPencil } from '@tabler/icons-react';
import { ButtonLink, FirmChip, NotThere, Page, QueryView, type QueryLike, SkeletonRows, Spacer, StateMark, useFormat, useMessages, type FirmMark } from '@shoal/ui';
import type { ReactNode } from 'react';
import type { ReviewState } from '../generated/graphql';
import { EvidencePanel } from '../sharing/evidence-panel';
import { TrashBand } from '../sharing/trash-part';
import classes from './detail.module.css';
import { type Area, AREAS, useCrumbs } from './areas';
import { registryMessages } from '../registry.messages';

interface Thing {
  readonly id: string;
  readonly evidence: {
    readonly firm: FirmMark;
    readonly reviewState: ReviewState;
    readonly removedAt?: string | null;
    readonly viewerCan: { readonly change: boolean };
  };
}

/** In the trash nothing is changed. */
export const mayChange = ({ evidence: { viewerCan, removedAt } }: Thing): boolean => viewerCan.change && !removedAt;

interface DetailPageProps {
  readonly area: Area;
  readonly title: string;
  readonly thing: Thing;
  /** Beside the title. */
  readonly meta?: ReactNode;
  /** After the firm. */
  readonly identity?: ReactNode;
  /** What is asked of the viewer, above everything. */
  readonly asked?: ReactNode;
  /** Above who may see it. */
  readonly side?: ReactNode;
  readonly children: ReactNode;
}

/** A reference, certificate or expert: whose it is and how far checked, its parts, and beside them who may see it. */
export const DetailPage = ({ area, title, thing, meta, identity, asked, side, children }: DetailPageProps) => {
  const t = useMessages(registryMessages);
  const format = useFormat();
  const { firm, reviewState, removedAt } = thing.evidence;
  const tools = (
    <>
      <FirmChip firm={firm} />
      <span className={classes.firm}>{format.name(firm)}</span>
      {identity}
      <StateMark of="evidence" state={reviewState} />
      <Spacer />
      {mayChange(thing) && (
        <ButtonLink to={AREAS[area].detail} params={{ evidenceId: thing.id }} search={{ edit: true }} variant="default" leftSection={<IconPencil size={16} stroke={1.6} aria-hidden />}>
          {t('edit')}
        </ButtonLink>
      )}
    </>
  );
  return (
    <Page title={title} crumbs={useCrumbs(area)} meta={meta} toolbar={tools}>
      {removedAt && (
        <div className={classes.band}>
          <TrashBand evidenceId={thing.id} />
        </div>
      )}
      {asked}
      <div className={classes.columns}>
        <div className={classes.main}>{children}</div>
        <div className={classes.side}>
          {side}
          <EvidencePanel evidenceId={thing.id} />
        </div>
      </div>
    </Page>
  );
};

interface WaitingProps {
  readonly area: Area;
  readonly query: QueryLike<unknown>;
}

/** Until it is there, or when it may not be seen. */
export const DetailWaiting = ({ area, query }: WaitingProps) => {
  const t = useMessages(registryMessages);
  return (
    <Page title={t(area)} crumbs={useCrumbs(area)}>
      <QueryView query={query} skeleton={<SkeletonRows rows={10} />} missing={<NotThere way={<ButtonLink to={AREAS[area].list}>{t('toList')}</ButtonLink>} />}>
        {() => null}
      </QueryView>
    </Page>
  );
};

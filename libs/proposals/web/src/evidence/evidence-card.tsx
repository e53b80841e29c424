import { Button } from '@mantine/core';
import { type Citation, citationRisk } from '@shoal/references-domain';
import { FirmChip, firmColors, useFormat, useMessages } from '@shoal/ui';
import { IconAlertTriangle, IconCertificate, IconCheck, IconLock, IconReportMoney, IconSnowflake, IconUser } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CitedEvidenceFragment, CitedThingFragment } from '../generated/graphql';
import { evidenceMessages } from './evidence.messages';
import classes from './evidence.module.css';
import { EvidenceFacts, useThingTitle } from './evidence-facts';
import { ShareButton } from './share-button';

const ICONS = { REFERENCE: IconReportMoney, CERTIFICATE: IconCertificate, EXPERT: IconUser, CAPABILITY: IconReportMoney } as const;

interface EvidenceCardProps {
  readonly citation: Citation;
  /** As it stands today; undefined: not known yet. */
  readonly cited: CitedEvidenceFragment | undefined;
  /** What was kept when the section was confirmed; undefined: it is not confirmed. */
  readonly kept: { readonly thing: CitedThingFragment | null } | undefined;
  readonly writable: boolean;
  readonly onUseNew: (version: number) => void;
}

/** A cited thing in the text: what its owner shares with the bid, and whether it is still what was cited. */
export const EvidenceCard = (props: EvidenceCardProps) => {
  const { citation, cited, kept } = props;
  const t = useMessages(evidenceMessages);
  if (kept) return <KeptCard {...props} kept={kept} />;
  if (!cited) return <p className={classes.loading} role="status" aria-label={t('loading')} />;
  if (!cited.thing) return <ClosedCard cited={cited} />;
  return <LiveCard {...props} thing={cited.thing} risk={citationRisk(citation, { ...cited.thing, problem: problemOf(cited.thing) })} />;
};

/** The domain's words for what the API says in capitals. */
const problemOf = ({ problem }: CitedThingFragment) => (problem === null ? null : (problem.toLowerCase() as 'certificate_expired'));

type Risk = ReturnType<typeof citationRisk>;

const LiveCard = ({ thing, risk, writable, citation, onUseNew }: EvidenceCardProps & { readonly thing: CitedThingFragment; readonly risk: Risk }) => {
  const t = useMessages(evidenceMessages);
  const hasChanged = thing.version !== citation.version;
  return (
    <Frame thing={thing} risk={risk}>
      <EvidenceFacts thing={thing} />
      {thing.problem && <Problem thing={thing} />}
      {hasChanged && (
        <Notice
          action={
            writable && (
              <Button size="compact-xs" variant="default" onClick={() => onUseNew(thing.version)}>
                {t('useNew')}
              </Button>
            )
          }
        >
          {t('changed')}
        </Notice>
      )}
    </Frame>
  );
};

/** What was confirmed stays; how the thing stands today is said beside it. */
const KeptCard = ({ cited, kept }: EvidenceCardProps & { readonly kept: { readonly thing: CitedThingFragment | null } }) => {
  const t = useMessages(evidenceMessages);
  const mark = (
    <span className={classes.kept}>
      <IconSnowflake size={14} stroke={1.6} aria-hidden />
      {t('kept')}
    </span>
  );
  if (!kept.thing)
    return (
      <div className={classes.closed}>
        <IconLock size={16} stroke={1.6} aria-hidden />
        <span>{t('closedWhenConfirmed')}</span>
        {mark}
      </div>
    );
  const now = cited?.thing;
  const risk = cited ? citationRisk({ version: kept.thing.version }, now ? { ...now, problem: problemOf(now) } : null) : null;
  return (
    <Frame thing={kept.thing} risk={risk} mark={mark}>
      <EvidenceFacts thing={kept.thing} />
      {risk && <Notice>{t(`keptSince.${risk}`)}</Notice>}
    </Frame>
  );
};

interface FrameProps {
  readonly thing: CitedThingFragment;
  readonly risk: Risk;
  readonly mark?: ReactNode;
  readonly children: ReactNode;
}

const Frame = ({ thing, risk, mark, children }: FrameProps) => {
  const t = useMessages(evidenceMessages);
  const titleOf = useThingTitle();
  const KindIcon = ICONS[thing.kind];
  return (
    <article className={classes.card} data-risk={risk ?? undefined} style={firmColors(thing.firm)} aria-label={t('block', { title: titleOf(thing) })}>
      <header className={classes.head}>
        <span className={classes.kind}>
          <KindIcon size={16} stroke={1.6} aria-hidden />
          {t(`kind.${thing.kind}`)}
        </span>
        <span className={classes.title}>{titleOf(thing)}</span>
        <FirmChip firm={thing.firm} small />
        <span className={classes.verified} data-on={thing.isVerified || undefined}>
          {thing.isVerified && <IconCheck size={14} stroke={2} aria-hidden />}
          {t(thing.isVerified ? 'verified' : 'unverified')}
        </span>
        {mark}
      </header>
      {children}
    </article>
  );
};

const Notice = ({ children, action }: { readonly children: ReactNode; readonly action?: ReactNode }) => (
  <p className={classes.notice} role="status">
    <IconAlertTriangle size={16} stroke={1.6} aria-hidden />
    <span className={classes.words}>{children}</span>
    {action}
  </p>
);

const Problem = ({ thing: { problem, certificate } }: { readonly thing: CitedThingFragment }) => {
  const t = useMessages(evidenceMessages);
  const format = useFormat();
  return <Notice>{problem && t(`problem.${problem}`, { day: certificate ? format.day(certificate.validOn) : '' })}</Notice>;
};

/** The same for what was taken back, what is somebody's secret, and what never was; the owner is told of its own. */
const ClosedCard = ({ cited: { id, own } }: { readonly cited: CitedEvidenceFragment }) => {
  const t = useMessages(evidenceMessages);
  return (
    <div className={classes.closed}>
      <IconLock size={16} stroke={1.6} aria-hidden />
      <span>
        {own ? t('closedOwn', { title: own.title }) : t('closed')} {own && !own.mayShare && t('askAdmin')}
      </span>
      {own?.mayShare && <ShareButton evidenceId={id} />}
    </div>
  );
};

/** Attributes that name nothing. */
export const BrokenBlock = () => <div className={classes.closed}>{useMessages(evidenceMessages)('broken')}</div>;

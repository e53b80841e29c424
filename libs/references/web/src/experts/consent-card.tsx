import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { ErrorNotice, Glyph, type GlyphName, useConfirm, useFormat, useMessages, useToast } from '@shoal/ui';
import { useState } from 'react';
import { type ExpertDetailFragment, WithdrawConsentDocument } from '../generated/graphql';
import { useReferenceViewer } from '../projects/use-reference-viewer';
import { ConsentDialog } from './consent-dialog';
import { Section } from '../registry/section';
import classes from './expert.module.css';
import { expertsMessages } from './experts.messages';

interface CardProps {
  readonly expert: ExpertDetailFragment;
}

type Consent = NonNullable<ExpertDetailFragment['consent']>;
type State = Consent['state'] | 'NONE';

const LOOKS: Readonly<Record<State, readonly [glyph: GlyphName, tone: 'ok' | 'warn' | 'neutral']>> = {
  HOLDS: ['tick', 'ok'],
  NOT_YET: ['ring', 'neutral'],
  ENDED: ['triangle', 'warn'],
  WITHDRAWN: ['triangle', 'warn'],
  NONE: ['dashed', 'neutral'],
};

/** For what and until when the person may be named, and what that means for whoever is looking. */
export const ConsentCard = ({ expert }: CardProps) => {
  const t = useMessages(expertsMessages);
  const own = useReferenceViewer()?.firm?.id === expert.evidence.firm.id;
  const state: State = expert.consent?.state ?? 'NONE';
  const [glyph, tone] = LOOKS[state];
  return (
    <Section
      title={t('consent.title')}
      aside={
        (own || expert.consent) && (
          <span className={classes.state} data-tone={tone}>
            <Glyph name={glyph} />
            {t(`consent.state.${state}`)}
          </span>
        )
      }
    >
      <p className={classes.meaning}>
        <Meaning expert={expert} own={own} />
      </p>
      {expert.consent && <Terms consent={expert.consent} />}
      {own && <Acts expert={expert} />}
    </Section>
  );
};

const Meaning = ({ expert: { consent, evidence }, own }: CardProps & { readonly own: boolean }) => {
  const t = useMessages(expertsMessages);
  const format = useFormat();
  if (!own) return <>{consent ? t('consent.othersHolds', { day: format.day(consent.endsOn) }) : t('consent.othersClosed', { firm: format.name(evidence.firm) })}</>;
  if (consent?.state === 'HOLDS') return <>{t('consent.meansHolds', { day: format.day(consent.endsOn) })}</>;
  if (consent?.state === 'NOT_YET') return <>{t('consent.meansNotYet', { day: format.day(consent.givenOn) })}</>;
  return <>{t('consent.meansClosed')}</>;
};

const Terms = ({ consent }: { readonly consent: Consent }) => {
  const t = useMessages(expertsMessages);
  const format = useFormat();
  return (
    <dl className={classes.terms}>
      <dt>{t('consent.purpose')}</dt>
      <dd>{consent.purpose}</dd>
      <dt>{t('consent.period')}</dt>
      <dd>
        {format.day(consent.givenOn)} ~ {format.day(consent.endsOn)}
      </dd>
      {consent.withdrawnOn && (
        <>
          <dt>{t('consent.withdrawnOn')}</dt>
          <dd>{format.day(consent.withdrawnOn)}</dd>
        </>
      )}
    </dl>
  );
};

const Acts = ({ expert }: CardProps) => {
  const t = useMessages(expertsMessages);
  const toast = useToast();
  const confirm = useConfirm();
  const [giving, setGiving] = useState(false);
  const [withdraw, { loading, error }] = useMutation(WithdrawConsentDocument);
  const { consent, evidence } = expert;
  const isOpen = consent?.state === 'HOLDS' || consent?.state === 'NOT_YET';
  const close = async (): Promise<void> => {
    if (!(await confirm({ title: t('consent.withdrawTitle'), body: t('consent.withdrawBody'), action: t('consent.withdraw'), danger: true }))) return;
    if (await withdraw({ variables: { input: { id: expert.id } } }).catch(() => null)) toast.done(t('consent.withdrawn'));
  };
  if (evidence.removedAt) return null;
  return (
    <>
      <div className={classes.acts}>
        {evidence.viewerCan.share && (
          <Button variant="default" onClick={() => setGiving(true)}>
            {t(consent ? 'consent.again' : 'consent.give')}
          </Button>
        )}
        {isOpen && evidence.viewerCan.change && (
          <Button variant="default" color="danger" loading={loading} onClick={() => void close()}>
            {t('consent.withdraw')}
          </Button>
        )}
      </div>
      {!evidence.viewerCan.share && evidence.viewerCan.change && !isOpen && <p className={classes.hint}>{t('consent.onlyAdmin')}</p>}
      <ErrorNotice error={error} />
      {giving && <ConsentDialog expertId={expert.id} onClose={() => setGiving(false)} />}
    </>
  );
};

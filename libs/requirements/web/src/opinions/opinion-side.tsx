import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { FirmChip, FirmChips, useConfirm, useFormat, useLanguage, useMessages, useToast } from '@shoal/ui';
import { useState } from 'react';
import { JoinOpinionDocument, LeaveOpinionDocument, type OpinionDetailFragment, SetOpinionStateDocument, UpdateOpinionDocument } from '../generated/graphql';
import { ClausePlaces } from './clause-places';
import { HandInPart } from './hand-in-part';
import { momentOf, readMoment } from './moment';
import { MomentField } from './moment-field';
import { OpinionSteps } from './opinion-state';
import classes from './opinions.module.css';
import { opinionsMessages } from './opinions.messages';
import { ReplyPart } from './reply-part';
import { SidePart } from './side-part';

interface PartProps {
  readonly opinion: OpinionDetailFragment;
}

/** Where the opinion stands and who does what with it. */
export const OpinionSide = ({ opinion }: PartProps) => {
  const t = useMessages(opinionsMessages);
  return (
    <aside className={classes.side}>
      <SidePart title={t('page.steps')}>
        <OpinionSteps state={opinion.state} />
        <StateActs opinion={opinion} />
      </SidePart>
      <Due opinion={opinion} />
      <Firms opinion={opinion} />
      {(opinion.state !== 'DRAFT' || opinion.handIn) && opinion.state !== 'WITHDRAWN' && <HandInPart opinion={opinion} />}
      {opinion.handIn && <ReplyPart opinion={opinion} />}
      <Export opinion={opinion} />
      <About opinion={opinion} />
    </aside>
  );
};

const StateActs = ({ opinion: { id, version, state, viewerCan } }: PartProps) => {
  const t = useMessages(opinionsMessages);
  const toast = useToast();
  const confirm = useConfirm();
  const [set, { loading }] = useMutation(SetOpinionStateDocument);
  const bring = (next: 'DRAFT' | 'READY' | 'WITHDRAWN'): void => void set({ variables: { input: { id, version, state: next } } }).catch(toast.failed);
  const withdraw = async (): Promise<void> => {
    if (await confirm({ title: t('page.withdrawTitle'), body: t('page.withdrawBody'), action: t('page.withdraw'), danger: true })) bring('WITHDRAWN');
  };
  return (
    <div className={classes.acts}>
      {viewerCan.settle && state === 'DRAFT' && (
        <Button loading={loading} onClick={() => bring('READY')}>
          {t('page.ready')}
        </Button>
      )}
      {viewerCan.settle && state === 'READY' && (
        <Button variant="default" loading={loading} onClick={() => bring('DRAFT')}>
          {t('page.draft')}
        </Button>
      )}
      {viewerCan.withdraw && (
        <Button variant="subtle" color="danger" onClick={() => void withdraw()}>
          {t('page.withdraw')}
        </Button>
      )}
    </div>
  );
};

const Due = ({ opinion }: PartProps) => {
  const t = useMessages(opinionsMessages);
  const format = useFormat();
  const [isEditing, setEditing] = useState(false);
  return (
    <SidePart title={t('page.due')}>
      {isEditing ? (
        <DueForm opinion={opinion} onDone={() => setEditing(false)} />
      ) : (
        <>
          <p>{opinion.dueAt ? format.instant(opinion.dueAt, { zone: true, year: true }) : t('page.dueNone')}</p>
          {opinion.viewerCan.schedule && (
            <Button size="compact-sm" variant="subtle" onClick={() => setEditing(true)}>
              {t(opinion.dueAt ? 'page.dueChange' : 'page.dueSet')}
            </Button>
          )}
        </>
      )}
    </SidePart>
  );
};

const DueForm = ({ opinion: { id, version, dueAt }, onDone }: PartProps & { readonly onDone: () => void }) => {
  const t = useMessages(opinionsMessages);
  const toast = useToast();
  const [due, setDue] = useState(() => momentOf(dueAt));
  const [isTried, setTried] = useState(false);
  const [update, { loading }] = useMutation(UpdateOpinionDocument);
  const read = readMoment(due);
  const save = (): void => {
    setTried(true);
    if (read === undefined) return;
    void update({ variables: { input: { id, version, dueAt: read } } }).then(onDone, toast.failed);
  };
  return (
    <div className={classes.form}>
      <MomentField label={t('page.due')} value={due} onChange={setDue} error={isTried && read === undefined ? t('open.wrongDue') : undefined} />
      <div className={classes.acts}>
        <Button size="xs" variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
        <Button size="xs" loading={loading} onClick={save}>
          {t('save')}
        </Button>
      </div>
    </div>
  );
};

const Firms = ({ opinion: { id, firms, viewerCan } }: PartProps) => {
  const t = useMessages(opinionsMessages);
  const toast = useToast();
  const confirm = useConfirm();
  const [join] = useMutation(JoinOpinionDocument, { variables: { id } });
  const [leave] = useMutation(LeaveOpinionDocument, { variables: { id } });
  const ask = async (way: 'join' | 'leave'): Promise<void> => {
    if (!(await confirm({ title: t(`page.${way}Title`), body: t(`page.${way}Body`), action: t(`page.${way}`) }))) return;
    await (way === 'join' ? join() : leave()).catch(toast.failed);
  };
  return (
    <SidePart title={t('page.firms')}>
      {firms.length === 0 ? (
        <p className={classes.quiet}>{t('page.firmsNone')}</p>
      ) : (
        <FirmChips>
          {firms.map((firm) => (
            <FirmChip key={firm.id} firm={firm} />
          ))}
        </FirmChips>
      )}
      <div className={classes.acts}>
        {viewerCan.join && (
          <Button variant="default" size="xs" onClick={() => void ask('join')}>
            {t('page.join')}
          </Button>
        )}
        {viewerCan.leave && (
          <Button variant="subtle" size="xs" color="gray" onClick={() => void ask('leave')}>
            {t('page.leave')}
          </Button>
        )}
      </div>
    </SidePart>
  );
};

const FORMATS = ['hwpx', 'docx', 'text'] as const;

const Export = ({ opinion: { id, handIn } }: PartProps) => {
  const t = useMessages(opinionsMessages);
  return (
    <SidePart title={t('page.export')}>
      <p className={classes.quiet}>{t(handIn ? 'page.exportFinal' : 'page.exportHint')}</p>
      <div className={classes.acts}>
        {FORMATS.map((format) => (
          <Button key={format} component="a" href={`/files/opinions/${id}/${format}`} download size="xs" variant="default" leftSection={<IconDownload size={14} stroke={1.6} aria-hidden />}>
            {t(`page.formats.${format}`)}
          </Button>
        ))}
      </div>
    </SidePart>
  );
};

const About = ({ opinion: { tenderId, clauses } }: PartProps) => {
  const t = useMessages(opinionsMessages);
  const language = useLanguage();
  if (clauses.length === 0) return null;
  return (
    <SidePart title={t('page.clauses')}>
      <ul className={classes.about}>
        {clauses.map(({ id, quote, rule, rfpId, places }) => (
          <li key={id}>
            <strong>{language === 'en' ? rule?.whatEn : rule?.what}</strong> {quote}{' '}
            <span className={classes.places}>
              <ClausePlaces tenderId={tenderId} rfpId={rfpId} places={places} />
            </span>
          </li>
        ))}
      </ul>
    </SidePart>
  );
};

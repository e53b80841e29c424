import { Button, Progress } from '@mantine/core';
import { useLanguage, useMessages } from '@shoal/ui';
import type { ReviewRfpFragment } from '../../generated/graphql';
import { filesMessages } from './files.messages';
import classes from './files.module.css';
import { percentOf } from './upload-line';
import { useReading } from './use-reading';

const STAGES = ['QUEUED', 'READING', 'UNDERSTANDING'] as const;

/** A file being read: at which stage and how far, with a way to give it up. It comes from the server, so it is there after a reload. */
export const ReadingLine = ({ rfp }: { readonly rfp: ReviewRfpFragment }) => {
  const t = useMessages(filesMessages);
  const { cancel, isBusy } = useReading(rfp);
  const { fileName: name, state, fraction } = rfp;
  const percent = percentOf(fraction);
  const at = STAGES.findIndex((stage) => stage === state);
  return (
    <div className={classes.band} data-rfp-reading={state}>
      <span className={classes.name}>{name}</span>
      <ol className={classes.stages} aria-label={t('stages')}>
        {STAGES.map((stage, place) => (
          <li key={stage} aria-current={place === at ? 'step' : undefined} data-done={place < at || undefined}>
            {t(`stage.${stage}`)}
          </li>
        ))}
      </ol>
      <Progress className={classes.bar} value={percent} animated={state === 'QUEUED' || percent === 0} aria-label={t('progress', { name, state: t(`state.${state}`), percent })} />
      <span className={classes.percent}>{percent}%</span>
      {rfp.viewerCan.cancel && (
        <Button size="xs" variant="default" loading={isBusy} aria-label={t('cancelOf', { name })} onClick={cancel}>
          {t('cancel')}
        </Button>
      )}
      <span className={classes.leave}>{t('leave')}</span>
    </div>
  );
};

/** The newest file was not read: why, what was kept, and once more. */
export const FailedLine = ({ rfp, onDismiss }: { readonly rfp: ReviewRfpFragment; readonly onDismiss: () => void }) => {
  const t = useMessages(filesMessages);
  const language = useLanguage();
  const { again, isBusy } = useReading(rfp);
  const why = rfp.failure ? rfp.failure[language] : t('cancelledKept');
  return (
    <div className={classes.band} data-tone={rfp.failure ? 'danger' : 'quiet'} role={rfp.failure ? 'alert' : 'status'}>
      <span className={classes.sentence}>
        <strong>
          {rfp.fileName} · {t(`state.${rfp.state}`)}
        </strong>{' '}
        {why}
      </span>
      {rfp.viewerCan.readAgain && (
        <Button size="xs" variant="default" loading={isBusy} aria-label={t('againOf', { name: rfp.fileName })} onClick={again}>
          {t('again')}
        </Button>
      )}
      <Button size="xs" variant="subtle" onClick={onDismiss}>
        {t('dismiss')}
      </Button>
    </div>
  );
};

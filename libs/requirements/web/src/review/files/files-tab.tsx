import { Anchor, Button } from '@mantine/core';
import { TextLink, useFormat, useLanguage, useMessages } from '@shoal/ui';
import type { ReviewRfpFragment } from '../../generated/graphql';
import { filesMessages } from './files.messages';
import classes from './files.module.css';
import { RfpDrop } from './rfp-drop';
import { correctionsIn } from './rfp-files';
import { useKindWord } from './use-kind-word';
import { useReading } from './use-reading';

interface FilesTabProps {
  readonly rfps: readonly ReviewRfpFragment[];
  /** Null: may not bring any in. */
  readonly onFiles: ((files: readonly File[]) => void) | null;
}

/** All files that were brought in, the newest first, and a place for the next one. */
export const FilesTab = ({ rfps, onFiles }: FilesTabProps) => {
  const t = useMessages(filesMessages);
  return (
    <div className={classes.tab}>
      {onFiles && <RfpDrop onFiles={onFiles} />}
      <p className={classes.quiet}>{t('who')}</p>
      <h2 className={classes.title}>{t('list')}</h2>
      {rfps.length === 0 ? (
        <p className={classes.quiet}>{t('none')}</p>
      ) : (
        <ul className={classes.files}>
          {rfps.map((rfp) => (
            <FileRow key={rfp.id} rfp={rfp} isCorrection={correctionsIn([rfp]).length > 0} />
          ))}
        </ul>
      )}
    </div>
  );
};

const FileRow = ({ rfp, isCorrection }: { readonly rfp: ReviewRfpFragment; readonly isCorrection: boolean }) => {
  const t = useMessages(filesMessages);
  const language = useLanguage();
  const format = useFormat();
  const kind = useKindWord();
  const { again, cancel, isBusy } = useReading(rfp);
  const { id, fileName: name, state, requirementCount, pages, isApplied, broughtInBy, viewerCan } = rfp;
  const facts = [
    kind(rfp),
    rfp.format,
    megabytes(rfp.bytes),
    pages !== null && t('pages', { count: pages }),
    state === 'READY' && t('found', { count: requirementCount }),
  ].filter(Boolean);
  return (
    <li className={classes.file} data-state={state}>
      <div className={classes.fileHead}>
        <strong className={classes.fileName}>{name}</strong>
        <span className={classes.state} data-tone={state === 'FAILED' ? 'danger' : undefined}>
          {t(`state.${state}`)}
        </span>
      </div>
      <p className={classes.facts}>{facts.join(' · ')}</p>
      <p className={classes.facts}>
        {format.instant(rfp.broughtInAt)} · {broughtInBy ? t('by', { name: broughtInBy.name }) : t('someone')}
      </p>
      {rfp.failure && <p className={classes.why}>{rfp.failure[language]}</p>}
      {state === 'CANCELLED' && <p className={classes.facts}>{t('cancelledKept')}</p>}
      {state === 'READY' && !isApplied && <p className={classes.facts}>{t('overtaken')}</p>}
      <div className={classes.line}>
        <Anchor href={rfp.url} download aria-label={t('downloadOf', { name })}>
          {t('download')}
        </Anchor>
        {state === 'READY' && (
          <TextLink to="." search={(before) => ({ ...before, tab: undefined, rfp: id, at: 0, source: true })}>
            {t('open')}
          </TextLink>
        )}
        {isCorrection && (
          <TextLink to="." search={(before) => ({ ...before, tab: 'changes', rfp: id })}>
            {t('changes')}
          </TextLink>
        )}
        {viewerCan.readAgain && (
          <Button size="xs" variant="default" loading={isBusy} aria-label={t('againOf', { name })} onClick={again}>
            {t('again')}
          </Button>
        )}
        {viewerCan.cancel && (
          <Button size="xs" variant="default" loading={isBusy} aria-label={t('cancelOf', { name })} onClick={cancel}>
            {t('cancel')}
          </Button>
        )}
      </div>
    </li>
  );
};

const megabytes = (bytes: number): string => (bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))}KB` : `${(bytes / 1024 / 1024).toFixed(1)}MB`);

import { Button, Progress } from '@mantine/core';
import { ButtonLink, useLanguage, useMessages } from '@shoal/ui';
import type { RegistryImportHeadFragment, RegistryImportKind } from '../generated/graphql';
import { CreatedList } from './created-list';
import { exchangeMessages } from './exchange.messages';
import classes from './exchange.module.css';

interface HeadProps {
  readonly head: RegistryImportHeadFragment;
}

/** While it is under way; given up, everything is taken back. */
export const ImportProgress = ({ head, onStop }: HeadProps & { readonly onStop: () => unknown }) => {
  const t = useMessages(exchangeMessages);
  return (
    <section className={classes.part} aria-labelledby="run-title">
      <h2 id="run-title">{t('run.title')}</h2>
      <p className={classes.intro} role="status">
        {t('run.progress', { done: head.done, total: head.rowCount })}
      </p>
      <Progress value={(head.done / head.rowCount) * 100} aria-label={t('run.label')} animated />
      <p className={classes.quiet}>{t('run.leave')}</p>
      <div>
        <Button variant="default" onClick={onStop}>
          {t('run.stop')}
        </Button>
      </div>
    </section>
  );
};

const LISTS: Readonly<Record<RegistryImportKind, '/registry/references' | '/registry/certificates' | '/registry/experts' | '/cooperative'>> = {
  REFERENCE: '/registry/references',
  CERTIFICATE: '/registry/certificates',
  EXPERT: '/registry/experts',
  FIRM: '/cooperative',
};

/** What came in, with the way to it. */
export const ImportDone = ({ head, onAgain }: HeadProps & { readonly onAgain: () => unknown }) => {
  const t = useMessages(exchangeMessages);
  return (
    <section className={classes.part} aria-labelledby="done-title">
      <h2 id="done-title">{t('done.title')}</h2>
      <p className={classes.intro} role="status">
        {t('done.created', { count: head.createdCount })} {head.skippedCount > 0 && t('done.skipped', { count: head.skippedCount })}
      </p>
      <div className={classes.line}>
        <ButtonLink to={LISTS[head.kind]}>{t('done.list')}</ButtonLink>
        <Button variant="default" onClick={onAgain}>
          {t('preview.again')}
        </Button>
      </div>
      {head.createdCount > 0 && <CreatedList head={head} />}
    </section>
  );
};

/** Why nothing came in. */
export const ImportFailed = ({ head, onAgain, onRetry }: HeadProps & { readonly onAgain: () => unknown; readonly onRetry: () => unknown }) => {
  const t = useMessages(exchangeMessages);
  const language = useLanguage();
  return (
    <section className={classes.part} aria-labelledby="failed-title">
      <h2 id="failed-title">{t('done.failed')}</h2>
      <p className={classes.refused} role="alert">
        {head.failure?.[language]}
      </p>
      <div className={classes.line}>
        <Button onClick={onAgain}>{t('preview.again')}</Button>
        <Button variant="default" onClick={onRetry}>
          {t('done.retry')}
        </Button>
      </div>
    </section>
  );
};

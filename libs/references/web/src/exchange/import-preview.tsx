import { Button, Radio } from '@mantine/core';
import { SegmentedFilter, useFormat, useMessages } from '@shoal/ui';
import { useState } from 'react';
import type { DuplicateWay, RegistryImportHeadFragment, ShownImportRows } from '../generated/graphql';
import { exchangeMessages } from './exchange.messages';
import classes from './exchange.module.css';
import { PreviewRows } from './preview-rows';

interface ImportPreviewProps {
  readonly head: RegistryImportHeadFragment;
  readonly shown: ShownImportRows;
  readonly onShown: (shown: ShownImportRows) => unknown;
  readonly onStart: (duplicates: DuplicateWay) => unknown;
  readonly onDiscard: () => unknown;
  readonly isBusy: boolean;
}

/** What was read, what is wrong with it, and the button that brings it in once nothing is. */
export const ImportPreview = ({ head, shown, onShown, onStart, onDiscard, isBusy }: ImportPreviewProps) => {
  const t = useMessages(exchangeMessages);
  const format = useFormat();
  const [way, setWay] = useState<DuplicateWay>('SKIP');
  const isClean = head.problemRowCount === 0;
  const count = head.rowCount - (way === 'SKIP' || head.kind === 'FIRM' ? head.duplicateCount : 0);
  const options: { value: ShownImportRows; label: string; count: number }[] = [
    { value: 'ALL', label: t('preview.all'), count: head.rowCount },
    { value: 'PROBLEMS', label: t('preview.onlyProblems'), count: head.problemRowCount },
    { value: 'DUPLICATES', label: t('preview.onlyDuplicates'), count: head.duplicateCount },
  ];
  return (
    <section className={classes.part} aria-labelledby="preview-title">
      <h2 id="preview-title">{t('preview.title')}</h2>
      <p className={classes.intro}>
        {t('preview.file', { name: head.fileName, kind: t(`kind.${head.kind}`) })}
        <br />
        <span className={classes.quiet}>{t('preview.until', { when: format.instant(head.expiresAt) })}</span>
      </p>
      <Counts head={head} />
      {head.hasExample && <p className={classes.quiet}>{t('preview.example')}</p>}
      {head.ignoredHeadings.length > 0 && <p className={classes.notice}>{t('preview.ignored', { names: head.ignoredHeadings.join(', ') })}</p>}
      {!isClean && <p className={classes.refused}>{t('preview.fix')}</p>}
      {isClean && head.duplicateCount > 0 && head.kind !== 'FIRM' && (
        <Radio.Group label={t('preview.way')} value={way} onChange={(value) => setWay(value === 'ADD' ? 'ADD' : 'SKIP')}>
          <div className={classes.line}>
            <Radio value="SKIP" label={t('preview.skip')} />
            <Radio value="ADD" label={t('preview.add')} />
          </div>
        </Radio.Group>
      )}
      <div className={classes.line}>
        <Button disabled={!isClean || count === 0} loading={isBusy} onClick={() => onStart(way)}>
          {t('preview.start', { count })}
        </Button>
        <Button variant="default" onClick={onDiscard}>
          {t(isClean ? 'preview.discard' : 'preview.again')}
        </Button>
      </div>
      <SegmentedFilter label={t('preview.shown')} value={shown} options={options} onChange={onShown} />
      <PreviewRows head={head} shown={shown} />
    </section>
  );
};

const Counts = ({ head: { rowCount, problemCount, duplicateCount } }: { readonly head: RegistryImportHeadFragment }) => {
  const t = useMessages(exchangeMessages);
  return (
    <p className={classes.counts} role="status">
      <span>{t('preview.rows', { count: rowCount })}</span>
      <span data-tone={problemCount > 0 ? 'danger' : 'ok'}>{problemCount > 0 ? t('preview.problems', { count: problemCount }) : t('preview.clean')}</span>
      {duplicateCount > 0 && <span data-tone="warn">{t('preview.duplicates', { count: duplicateCount })}</span>}
    </p>
  );
};

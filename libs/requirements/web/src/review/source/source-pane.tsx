import { useQuery } from '@apollo/client/react';
import { Anchor, NativeSelect, Select } from '@mantine/core';
import { EmptyState, ErrorNotice, SkeletonRows, useMessages } from '@shoal/ui';
import type { ReactNode } from 'react';
import { type ReviewRfpFragment, ReviewUnderstandingDocument } from '../../generated/graphql';
import { useKindWord } from '../files/use-kind-word';
import { SourceText } from './source-text';
import { sourceMessages } from './source.messages';
import classes from './source.module.css';
import { useBlocks } from './use-blocks';

export interface SourceTarget {
  readonly rfpId: string;
  /** What is scrolled to. */
  readonly block: number;
  /** What is marked. */
  readonly marked: readonly number[];
  /** Rises when somebody asks for the same place once more. */
  readonly turn: number;
}

interface SourcePaneProps {
  /** Files that were read, the newest first. */
  readonly rfps: readonly ReviewRfpFragment[];
  readonly target: SourceTarget | null;
  /** The selected requirement has no place. */
  readonly isNowhere: boolean;
  readonly onShow: (rfpId: string, block: number) => unknown;
  /** A block was pressed, with the tables around it: the innermost first. */
  readonly onPick: ((blocks: readonly number[]) => unknown) | null;
  readonly children?: ReactNode;
}

/** The original: which file, its contents, and its text around the place that was asked for. */
export const SourcePane = ({ rfps, target, isNowhere, onShow, onPick, children }: SourcePaneProps) => {
  const t = useMessages(sourceMessages);
  const { loaded, error, retry, more } = useBlocks(target);
  const rfp = rfps.find(({ id }) => id === target?.rfpId);
  return (
    <section className={classes.pane} aria-label={t('region')}>
      <div className={classes.head}>
        {children}
        {rfp && <FileTools rfps={rfps} rfp={rfp} onShow={onShow} />}
      </div>
      {isNowhere && <p className={classes.hint}>{t('none')}</p>}
      <ErrorNotice error={error} onRetry={retry} />
      {!target && <EmptyState>{t('empty')}</EmptyState>}
      {target && !loaded && error === null && <div className={classes.waiting}><SkeletonRows rows={10} height={28} /></div>}
      {target && loaded && <SourceText key={loaded.rfpId} loaded={loaded} target={target} onMore={more} onPick={onPick} />}
    </section>
  );
};

interface FileToolsProps extends Pick<SourcePaneProps, 'rfps' | 'onShow'> {
  readonly rfp: ReviewRfpFragment;
}

const FileTools = ({ rfps, rfp, onShow }: FileToolsProps) => {
  const t = useMessages(sourceMessages);
  const kind = useKindWord();
  const label = (one: ReviewRfpFragment): string => t('fileOption', { kind: kind(one), name: one.fileName });
  return (
    <>
      {rfps.length > 1 ? (
        <NativeSelect className={classes.file} aria-label={t('file')} value={rfp.id} data={rfps.map((one) => ({ value: one.id, label: label(one) }))} onChange={({ currentTarget: { value } }) => onShow(value, 0)} />
      ) : (
        <span className={classes.name} title={rfp.fileName}>
          {label(rfp)}
        </span>
      )}
      <Contents rfpId={rfp.id} onShow={onShow} />
      <Anchor className={classes.download} href={rfp.url} download aria-label={t('downloadOf', { name: rfp.fileName })}>
        {t('download')}
      </Anchor>
    </>
  );
};

/** The document's own headings; each leads to its place. */
const Contents = ({ rfpId, onShow }: { readonly rfpId: string; readonly onShow: SourcePaneProps['onShow'] }) => {
  const t = useMessages(sourceMessages);
  const { data } = useQuery(ReviewUnderstandingDocument, { variables: { id: rfpId } });
  const headings = data?.rfp.understanding?.headings ?? [];
  if (headings.length === 0) return null;
  return (
    <Select
      className={classes.contents}
      aria-label={t('contents')}
      placeholder={t('contents')}
      searchable
      clearable={false}
      limit={100}
      value={null}
      data={headings.map(({ text, level }, at) => ({ value: String(at), label: `${'\u2003'.repeat(Math.min(level - 1, 4))}${text}` }))}
      onChange={(value) => {
        const place = value === null ? undefined : headings[Number(value)]?.place;
        if (place) onShow(rfpId, place.block);
      }}
    />
  );
};

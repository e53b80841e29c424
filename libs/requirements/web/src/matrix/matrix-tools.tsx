import { ActionIcon, Button, Menu, NativeSelect } from '@mantine/core';
import { useMessages, SearchField, SegmentedFilter, Spacer, Toolbar, useFormat, useLanguage } from '@shoal/ui';
import { IconCalendarStats, IconDots, IconDownload, IconSortDescending } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { CoverageBar } from './coverage-bar';
import { type MatrixAddress, NOBODY, STATES } from './matrix-filters';
import { matrixMessages } from './matrix.messages';
import classes from './matrix.module.css';
import { useMatrixRoom } from './matrix-room';

interface MatrixToolsProps {
  readonly search: RefObject<HTMLDivElement | null>;
  /** Out of the search, back to the rows. */
  readonly onLeave: () => void;
}

/** Filters, which live in the address, how far everything is, and what is done with all of it. */
export const MatrixTools = ({ search, onLeave }: MatrixToolsProps) => {
  const t = useMessages(matrixMessages);
  const { address, change, facts } = useMatrixRoom();
  const views = [
    { value: 'list' as const, label: t('tools.list') },
    { value: 'coverage' as const, label: t('tools.coverage') },
  ];
  const isList = address.view === undefined;
  return (
    <Toolbar>
      <div className={classes.views}>
        <SegmentedFilter label={t('tools.view')} value={address.view ?? 'list'} options={views} onChange={(view) => change({ view: view === 'coverage' ? view : undefined })} />
      </div>
      {isList && (
        <>
          <div ref={search} className={classes.search} onKeyDown={({ key, nativeEvent }) => (key === 'Escape' || key === 'ArrowDown') && !nativeEvent.isComposing && onLeave()}>
            <SearchField label={t('tools.search')} value={address.q ?? ''} onChange={(q) => change({ q: q || undefined })} />
          </div>
          <Filters />
        </>
      )}
      <Spacer />
      {isList && <CoverageBar figures={facts.totals.all} />}
      <MoreActs />
    </Toolbar>
  );
};

const Filters = () => {
  const t = useMessages(matrixMessages);
  const format = useFormat();
  const { address, change, facts, firms } = useMatrixRoom();
  const choice = (name: 'owner' | 'category' | 'state', options: readonly { value: string; label: string }[]) => (
    <NativeSelect
      size="xs"
      className={classes.filter}
      data-on={address[name] !== undefined || undefined}
      aria-label={t(`tools.${name}`)}
      value={address[name] ?? ''}
      data={[{ value: '', label: t(`tools.${name}`) }, ...options]}
      onChange={(event) => change({ [name]: event.currentTarget.value || undefined } as Partial<MatrixAddress>)}
    />
  );
  const toggle = (name: 'mine' | 'flagged', count?: number) => (
    <Button size="xs" variant={address[name] ? 'light' : 'default'} aria-pressed={address[name] === true} onClick={() => change({ [name]: address[name] ? undefined : true })}>
      {t(`tools.${name}`)}
      {count !== undefined && count > 0 && <span className={classes.waiting}>{count}</span>}
    </Button>
  );
  return (
    <>
      {choice('owner', [{ value: NOBODY, label: t('tools.nobody') }, ...firms.map((firm) => ({ value: firm.id, label: format.name(firm) }))])}
      {choice('category', facts.categories.map((category) => ({ value: category, label: category })))}
      {choice('state', STATES.map((state) => ({ value: state, label: t(`state.${state}`) })))}
      {toggle('mine')}
      {(facts.totals.all.flagged > 0 || address.flagged) && toggle('flagged', facts.totals.all.flagged)}
      <Button size="xs" variant={address.group ? 'default' : 'light'} aria-pressed={!address.group} leftSection={<IconSortDescending size={14} stroke={1.6} aria-hidden />} onClick={() => change({ group: address.group ? undefined : 'category' })}>
        {t('tools.unanswered')}
      </Button>
    </>
  );
};

/** What is done with the whole matrix; the workbooks come from the server, as whoever asks may see them. */
const MoreActs = () => {
  const t = useMessages(matrixMessages);
  const language = useLanguage();
  const { bid, change, facts } = useMatrixRoom();
  const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size={32} className={classes.moreActs} aria-label={t('tools.more')} title={t('tools.more')}>
          <IconDots size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {facts.viewerCan.distribute && (
          <Menu.Item leftSection={<IconCalendarStats {...icon} />} onClick={() => change({ dialog: 'due' }, { push: true })}>
            {t('tools.due')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconDownload {...icon} />} component="a" href={`/files/compliance/${bid.id}/matrix?language=${language}`} download>
          {t('tools.downloadMatrix')}
        </Menu.Item>
        <Menu.Item leftSection={<IconDownload {...icon} />} component="a" href={`/files/compliance/${bid.id}/index?language=${language}`} download>
          {t('tools.downloadIndex')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

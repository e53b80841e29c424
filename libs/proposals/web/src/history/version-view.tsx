import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect } from '@mantine/core';
import { FirmChip, QueryView, SegmentedFilter, SkeletonRows, useMessages } from '@shoal/ui';
import { SectionComparisonDocument, type SectionNodeFragment, SectionVersionDocument, type VersionRowFragment } from '../generated/graphql';
import { DocumentView } from './document-view';
import { historyMessages } from './history.messages';
import classes from './history.module.css';
import { RenameVersion } from './name-version';
import { RestoreVersion } from './restore-version';
import { useVersionWords } from './version-words';

interface VersionViewProps {
  readonly section: SectionNodeFragment;
  /** All that are listed, the newest first. */
  readonly versions: readonly VersionRowFragment[];
  readonly version: VersionRowFragment;
  /** The version it is compared with; undefined: it stands alone. */
  readonly against: number | undefined;
  readonly onCompare: (against: number | undefined) => void;
  /** Shown where the list is not beside it. */
  readonly onBack: (() => void) | null;
  readonly onChanged: () => void;
}

type Mode = 'text' | 'previous' | 'now' | 'other';

/** One version: as it was, or against another one. */
export const VersionView = ({ section, versions, version, against, onCompare, onBack, onChanged }: VersionViewProps) => {
  const t = useMessages(historyMessages);
  const words = useVersionWords();
  const newest = versions.find((one) => one.newest);
  const previous = versions[versions.indexOf(version) + 1]?.seq ?? 0;
  const mode: Mode = against === undefined ? 'text' : against === previous ? 'previous' : against === newest?.seq ? 'now' : 'other';
  const modes = (['text', 'previous', ...(version.newest ? [] : ['now' as const])] as const).map((value) => ({ value, label: t(`mode.${value}`) }));
  return (
    <div className={classes.view}>
      <div className={classes.viewHead}>
        <div className={classes.titleLine}>
          {onBack && (
            <Button size="xs" variant="default" onClick={onBack}>
              {t('back')}
            </Button>
          )}
          <h3 className={classes.title}>{words.name(version)}</h3>
          {section.viewerCan.write && version.named && <RenameVersion named={version.named} onDone={onChanged} />}
          {!version.newest && <RestoreVersion section={section} version={version} onDone={onChanged} />}
        </div>
        <div className={classes.tools}>
          <SegmentedFilter<Mode> label={t('show')} value={mode} options={modes} onChange={(next) => onCompare(next === 'text' ? undefined : next === 'previous' ? previous : newest?.seq)} />
          <NativeSelect
            className={classes.other}
            aria-label={t('against')}
            value={mode === 'other' ? String(against) : ''}
            onChange={(event) => event.currentTarget.value !== '' && onCompare(Number(event.currentTarget.value))}
            data={[{ value: '', label: t('other') }, ...versions.filter((one) => one !== version).map((one) => ({ value: String(one.seq), label: words.name(one) })), { value: '0', label: t('begin') }]}
          />
        </div>
        {against !== undefined && <Changes section={section} version={version} against={against} />}
      </div>
      <div className={classes.scroller}>{against === undefined ? <Text section={section} version={version} /> : <Comparison section={section} version={version} against={against} />}</div>
    </div>
  );
};

const useLabel = ({ number, title }: SectionNodeFragment, version: VersionRowFragment): string => `${number} ${title} · ${useVersionWords().name(version)}`;

const Text = ({ section, version }: Pick<VersionViewProps, 'section' | 'version'>) => {
  const query = useQuery(SectionVersionDocument, { variables: { sectionId: section.id, seq: version.seq } });
  const label = useLabel(section, version);
  return (
    <QueryView query={query} skeleton={<SkeletonRows rows={8} />}>
      {({ sectionVersion }) => <DocumentView json={sectionVersion.document} people={[]} label={label} />}
    </QueryView>
  );
};

type ComparisonProps = Pick<VersionViewProps, 'section' | 'version'> & { readonly against: number };
const useComparison = ({ section, version, against }: ComparisonProps) => useQuery(SectionComparisonDocument, { variables: { sectionId: section.id, from: Math.min(version.seq, against), to: Math.max(version.seq, against) } });

const Comparison = (props: ComparisonProps) => {
  const query = useComparison(props);
  const label = useLabel(props.section, props.version);
  return (
    <QueryView query={query} skeleton={<SkeletonRows rows={8} />}>
      {({ compareSectionVersions: { document, changes } }) => <DocumentView json={document} people={changes.flatMap(({ person }) => person ?? [])} label={label} />}
    </QueryView>
  );
};

/** Who wrote and removed how much between the two. */
const Changes = (props: ComparisonProps) => {
  const t = useMessages(historyMessages);
  const { data } = useComparison(props);
  const words = useVersionWords();
  const changes = data?.compareSectionVersions.changes.filter(({ written, removed }) => written + removed > 0);
  if (!changes) return null;
  if (changes.length === 0) return <p className={classes.quiet}>{t('noChanges')}</p>;
  return (
    <>
      <ul className={classes.changes} aria-label={t('changes')}>
        {changes.map(({ person, written, removed }) => (
          <li key={person?.id ?? ''}>
            {person?.firm && <FirmChip firm={person.firm} small />} {words.person(person)}
            {written > 0 && <span>{t('written', { count: written })}</span>}
            {removed > 0 && <span>{t('removed', { count: removed })}</span>}
          </li>
        ))}
      </ul>
      <p className={classes.quiet}>{t('legend')}</p>
    </>
  );
};

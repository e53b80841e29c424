import { FirmChip, LoadMore, useFormat, useMessages } from '@shoal/ui';
import type { SectionConfirmationsQuery, SectionVersionsQuery, VersionRowFragment } from '../generated/graphql';
import { historyMessages } from './history.messages';
import classes from './history.module.css';
import { useVersionWords, versionsByDay } from './version-words';

type Confirmation = SectionConfirmationsQuery['section']['confirmations'][number];
/** People that a row names; the others are counted. */
const NAMED = 3;

interface VersionListProps {
  readonly connection: SectionVersionsQuery['sectionVersions'];
  readonly confirmations: readonly Confirmation[];
  readonly current: number | undefined;
  readonly onShow: (seq: number) => void;
  readonly onMore: (after: string) => Promise<unknown>;
}

/** The versions by day, the newest first, each with the people and firms that wrote it. */
export const VersionList = ({ connection, confirmations, current, onShow, onMore }: VersionListProps) => {
  const format = useFormat();
  const t = useMessages(historyMessages);
  return (
    <div className={classes.rows}>
      <ol className={classes.days} aria-label={t('list')}>
        {versionsByDay(connection.nodes).map(({ day, versions }) => (
          <li key={day}>
            <h3 className={classes.day}>{format.dayLong(day)}</h3>
            <ol className={classes.versions}>
              {versions.map((version) => (
                <li key={version.seq}>
                  <button type="button" className={classes.row} aria-current={version.seq === current} onClick={() => onShow(version.seq)}>
                    <Row version={version} restoredFrom={connection.nodes.find(({ seq }) => seq === version.restoredSeq)} confirmed={confirmations.find(({ seq }) => seq === version.seq)} />
                  </button>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
      <LoadMore connection={connection} onMore={onMore} />
    </div>
  );
};

interface RowProps {
  readonly version: VersionRowFragment;
  readonly restoredFrom: VersionRowFragment | undefined;
  readonly confirmed: Confirmation | undefined;
}

const Row = ({ version, restoredFrom, confirmed }: RowProps) => {
  const t = useMessages(historyMessages);
  const format = useFormat();
  const words = useVersionWords();
  return (
    <>
      <span className={classes.what}>
        {version.named && <strong>{version.named.name}</strong>}
        {!version.named && version.newest && <strong>{t('now')}</strong>}
        <span className={classes.time}>{words.span(version)}</span>
        {version.restoredSeq !== null && <span className={classes.tag}>{restoredFrom ? t('restored', { time: format.instant(restoredFrom.endedAt, { year: false }) }) : t('restoredOlder')}</span>}
        {confirmed && (
          <span className={classes.tag} data-ok>
            {t('confirmedAs', { hash: confirmed.sha256.slice(0, 8) })}
          </span>
        )}
      </span>
      <span className={classes.who}>
        {version.people.length === 0 && t('server')}
        {version.people.slice(0, NAMED).map((person) => (
          <span key={person.id} className={classes.person}>
            {person.firm && <FirmChip firm={person.firm} small />} {person.name}
          </span>
        ))}
        {version.people.length > NAMED && t('people', { count: version.people.length - NAMED })}
      </span>
    </>
  );
};

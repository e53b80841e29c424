import type { Work } from '@shoal/platform';
import type { EvidenceKind } from '@shoal/references-domain';
import { consentOf } from '../../experts/expert-name.entity';
import type { ExportRepository } from './export.repository';
import { filePaths } from './file-paths';

type Fields = Readonly<Record<string, unknown>>;

/** What says whose a row is, for in an archive everything is the firm's, and what follows from the rest. */
const LEFT_OUT = ['cooperativeId', 'firmId', 'searchText', 'grantId'];
const own = (row: object): Fields => Object.fromEntries(Object.entries(row).filter(([key]) => !LEFT_OUT.includes(key)));

const groupBy = <T>(rows: readonly T[], keyOf: (row: T) => string): ((key: string) => readonly T[]) => {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return (key) => groups.get(key) ?? [];
};

const fieldsOf = async (work: Work, repository: ExportRepository, kind: EvidenceKind, ids: readonly string[]): Promise<ReadonlyMap<string, Fields>> => {
  if (kind === 'reference') {
    const { projects, participants, phases, firmNames } = await repository.referencesOf(work, ids);
    const [participantsOf, phasesOf] = [groupBy(participants, (row) => row.referenceId), groupBy(phases, (row) => row.referenceId)];
    const named = (row: (typeof participants)[number]): Fields => ({ ...own(row), name: row.memberFirmId === null ? row.name : (firmNames.get(row.memberFirmId) ?? '') });
    return new Map(projects.map((row) => [row.id, { ...own(row), participants: participantsOf(row.id).map(named), phases: phasesOf(row.id).map(own) }]));
  }
  if (kind === 'certificate') {
    const { certificates, kinds } = await repository.certificatesOf(work, ids);
    return new Map(certificates.map((row) => [row.id, { ...own(row), certificateKind: kinds.find(({ id }) => id === row.kindId)?.name ?? '' }]));
  }
  if (kind === 'expert') {
    const { experts, names, projects, availability } = await repository.expertsOf(work, ids);
    const [nameOf, projectsOf, availabilityOf] = [groupBy(names, (row) => row.id), groupBy(projects, (row) => row.expertId), groupBy(availability, (row) => row.expertId)];
    return new Map(
      experts.map((row) => {
        const [name] = nameOf(row.id);
        const qualifications = row.qualifications.map((one, at) => ({ ...one, number: name?.qualificationNumbers[at] ?? '' }));
        return [row.id, { ...own(row), name: name?.name ?? '', consent: name ? consentOf(name) : null, qualifications, projects: projectsOf(row.id).map(own), availability: availabilityOf(row.id).map(({ month, percent }) => ({ month, percent })) }];
      }),
    );
  }
  const { statements, nodes, backings } = await repository.capabilitiesOf(work, ids);
  const backingsOf = groupBy(backings, (row) => row.statementId);
  return new Map(statements.map((row) => [row.id, { ...own(row), capability: nodes.find(({ id }) => id === row.nodeId)?.name ?? '', backedBy: backingsOf(row.id).map(({ evidenceId }) => evidenceId) }]));
};

/** Things of one kind as they stand in `data.json`: everything common, then what the kind has. */
export const recordsOf = async (work: Work, repository: ExportRepository, kind: EvidenceKind, ids: readonly string[]): Promise<readonly Fields[]> => {
  const { evidence, files, grants, firmNames } = await repository.common(work, ids);
  const fields = await fieldsOf(work, repository, kind, ids);
  const [filesOf, grantsOf, paths] = [groupBy(files, (row) => row.evidenceId), groupBy(grants, (row) => row.evidenceId), filePaths(files)];
  return evidence.map((row) => ({
    ...own(row),
    ...fields.get(row.id),
    kind,
    grants: grantsOf(row.id).map(({ toFirmId, toBidId, until, revokedAt, createdAt }) => ({ toFirmId, toFirmName: toFirmId === null ? null : (firmNames.get(toFirmId) ?? ''), toBidId, until, revokedAt, createdAt })),
    files: filesOf(row.id).map(({ id, name, type, bytes, sha256, createdAt }) => ({ path: paths.get(id), name, type, bytes, sha256, createdAt })),
  }));
};

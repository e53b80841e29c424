import { type Column, DataTable, FirmChip, RowLink, StateMark, useMessages } from '@shoal/ui';
import type { ExpertRowFragment } from '../generated/graphql';
import list from '../registry/list.module.css';
import { AvailabilityStrip } from './availability-strip';
import { ExpertName } from './expert-name';
import classes from './experts.module.css';
import { expertsMessages } from './experts.messages';
import { useExpertWords } from './use-expert-words';

interface RowProps {
  readonly expert: ExpertRowFragment;
}

const STRIP_MONTHS = 6;

/** A table where there is room, a list where there is not. */
export const ExpertsTable = ({ experts }: { readonly experts: readonly ExpertRowFragment[] }) => {
  const t = useMessages(expertsMessages);
  const words = useExpertWords();
  const columns: Column<ExpertRowFragment>[] = [
    { key: 'expert', header: t('column.expert'), cell: (expert) => <Title expert={expert} /> },
    { key: 'career', header: t('column.career'), width: '112px', align: 'right', cell: (expert) => words.years(expert.careerYears) },
    { key: 'qualifications', header: t('column.qualifications'), width: '24%', from: 64, cell: (expert) => <Qualifications expert={expert} /> },
    { key: 'availability', header: t('column.availability'), width: '248px', cell: (expert) => <AvailabilityStrip stated={expert.availability} months={STRIP_MONTHS} /> },
    { key: 'review', header: t('column.review'), width: '128px', from: 80, cell: (expert) => <StateMark of="evidence" state={expert.evidence.reviewState} /> },
  ];
  return <DataTable caption={t('list.caption')} columns={columns} rows={experts} rowKey={(expert) => expert.id} narrow={(expert) => <NarrowExpert expert={expert} />} />;
};

const Title = ({ expert }: RowProps) => {
  const words = useExpertWords();
  return (
    <div className={list.title}>
      <FirmChip firm={expert.evidence.firm} />
      <RowLink to="/registry/experts/$evidenceId" params={{ evidenceId: expert.id }}>
        {words.role(expert.role)}
      </RowLink>
      <span className={list.under}>
        <ExpertName name={expert.name} />
        {expert.position && ` · ${expert.position}`}
      </span>
    </div>
  );
};

const Qualifications = ({ expert }: RowProps) => <span className={classes.quiet}>{expert.qualifications.map(({ name }) => name).join(', ') || '–'}</span>;

const NarrowExpert = ({ expert }: RowProps) => {
  const words = useExpertWords();
  return (
    <div className={list.narrow}>
      <div className={list.line}>
        <Title expert={expert} />
        <span>{words.years(expert.careerYears)}</span>
      </div>
      {expert.qualifications.length > 0 && <Qualifications expert={expert} />}
      <div className={list.line}>
        <AvailabilityStrip stated={expert.availability} months={STRIP_MONTHS} />
        <StateMark of="evidence" state={expert.evidence.reviewState} />
      </div>
    </div>
  );
};

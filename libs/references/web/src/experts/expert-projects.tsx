import { IconLock } from '@tabler/icons-react';
import { TextLink, useFormat, useMessages } from '@shoal/ui';
import type { ExpertDetailFragment } from '../generated/graphql';
import { NothingStated } from '../registry/facts';
import { Section } from '../registry/section';
import classes from './expert.module.css';
import { expertsMessages } from './experts.messages';

type Project = ExpertDetailFragment['projects'][number];

/** The projects sheet of a staffing table; what a reference tells links to it. */
export const ExpertProjects = ({ expert }: { readonly expert: ExpertDetailFragment }) => {
  const t = useMessages(expertsMessages);
  const format = useFormat();
  return (
    <Section title={t('page.projects')}>
      {expert.projects.length === 0 ? (
        <NothingStated>{t('page.noProjects')}</NothingStated>
      ) : (
        <ul className={classes.rows}>
          {expert.projects.map((project) => (
            <li key={project.id} className={classes.row}>
              <ProjectTitle project={project} />
              <span className={classes.detail}>{[project.buyer, project.task].filter(Boolean).join(' · ')}</span>
              <span className={classes.period}>
                {format.day(project.startsOn)} ~ {project.endsOn ? format.day(project.endsOn) : t('page.ongoing')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};

const ProjectTitle = ({ project }: { readonly project: Project }) => {
  const t = useMessages(expertsMessages);
  if (project.reference)
    return (
      <TextLink to="/registry/references/$evidenceId" params={{ evidenceId: project.reference.id }}>
        {project.reference.title}
      </TextLink>
    );
  if (!project.isReferenceHidden) return <span>{project.title}</span>;
  return (
    <span className={classes.locked}>
      <IconLock size={14} stroke={1.6} aria-hidden />
      {t('page.hiddenReference')}
    </span>
  );
};

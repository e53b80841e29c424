import type { ExpertContent, ExpertProject } from './expert';

const line = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ');

const tidyProject = ({ referenceId, title, buyer, task, ...period }: ExpertProject): ExpertProject => ({
  ...period,
  referenceId,
  // The reference tells both, to those who may see it.
  title: referenceId === null ? line(title) : '',
  buyer: referenceId === null ? line(buyer) : '',
  task: line(task),
});

/** As it is stored: texts in NFC, each on one line. */
export const tidyExpert = <T extends ExpertContent>(content: T): T => ({
  ...content,
  name: line(content.name),
  position: line(content.position),
  educationField: line(content.educationField),
  qualifications: content.qualifications.map(({ name, number, acquiredOn }) => ({ name: line(name), number: line(number), acquiredOn })),
  careerFields: content.careerFields.map(({ field, months }) => ({ field: line(field), months })),
  projects: content.projects.map(tidyProject),
});

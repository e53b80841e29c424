import { FirmChip, firmColors, useFormat, useMessages } from '@shoal/ui';
import { IconLock } from '@tabler/icons-react';
import type { SectionNodeFragment } from '../generated/graphql';
import { sectionAnchor, useProposalRoom } from '../proposal/proposal-room';
import { proposalsMessages } from '../proposals.messages';
import classes from './document.module.css';

/** One dashed line for a section that the viewer may not read: what it is called and whose it is, nothing of its text. */
export const ClosedSection = ({ section }: { readonly section: SectionNodeFragment }) => {
  const { leadFirmId } = useProposalRoom();
  const t = useMessages(proposalsMessages);
  const format = useFormat();
  const firm = format.name(section.ownerFirm);
  return (
    <section id={sectionAnchor(section.id)} data-section={section.id} className={classes.closed} style={firmColors(section.ownerFirm)} tabIndex={-1} aria-label={`${section.number} ${section.title}`}>
      <IconLock size={16} stroke={1.6} aria-hidden />
      <h2 className={classes.closedTitle}>
        {section.number} {section.title}
      </h2>
      <FirmChip firm={section.ownerFirm} lead={section.ownerFirm.id === leadFirmId} small />
      <span className={classes.closedWhy}>{t(section.readers === 'OWNER_AND_LEAD' ? 'section.closedWithLead' : 'section.closed', { firm })}</span>
    </section>
  );
};

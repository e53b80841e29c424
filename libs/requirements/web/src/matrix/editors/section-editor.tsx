import { ActionIcon } from '@mantine/core';
import { FirmChip, useMessages } from '@shoal/ui';
import { IconLinkOff } from '@tabler/icons-react';
import { matrixMessages } from '../matrix.messages';
import { useMatrixRoom } from '../matrix-room';
import type { OneProps } from './cell-editor';
import classes from './editors.module.css';
import { PickList } from './pick-list';
import { Refusal } from './refusal';

/** What answers it now, and sections to link as a whole; paragraphs are tied in the text and untied there. */
export const SectionEditor = ({ row, onDone }: OneProps) => {
  const t = useMessages(matrixMessages);
  const { sections, acts } = useMatrixRoom();
  const linked = new Set(row.answers.flatMap(({ blockId, section }) => (blockId === null && section ? [section.id] : [])));
  const may = (canWrite: boolean): boolean => row.viewerCan.answer || canWrite;
  const open = sections.filter(({ id, viewerCan }) => viewerCan.read && may(viewerCan.write) && !linked.has(id));
  const pick = (sectionId: string): void => {
    const section = open.find(({ id }) => id === sectionId);
    if (section) void acts.link(row, section);
    onDone();
  };
  const picks = open.map((section) => ({
    value: section.id,
    label: `${section.number} ${section.title}`,
    content: (
      <>
        <span className={classes.number}>{section.number}</span> <span>{section.title}</span> <FirmChip firm={section.ownerFirm} small />
      </>
    ),
  }));
  return (
    <>
      {row.answers.length > 0 && (
        <ul className={classes.links}>
          {row.answers.map(({ id, blockId, section }) => (
            <li key={id} className={classes.linked}>
              <span>
                <span className={classes.number}>{section?.number}</span> {section?.title}
              </span>
              <span className={classes.quiet}>{t(blockId === null ? 'edit.whole' : 'edit.inText')}</span>
              {blockId === null && row.viewerCan.answer && (
                <ActionIcon size={24} aria-label={t('edit.unlink', { title: section?.title ?? '' })} onClick={() => void acts.unlink(row, id)}>
                  <IconLinkOff size={14} stroke={1.6} aria-hidden />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
      )}
      {picks.length > 0 ? <PickList label={t('edit.section')} picks={picks} onPick={pick} /> : <Refusal>{t(row.viewerCan.answer ? 'edit.noSections' : 'edit.mayAnswer')}</Refusal>}
    </>
  );
};

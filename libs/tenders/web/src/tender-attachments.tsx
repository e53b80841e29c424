import { Anchor, VisuallyHidden } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useMessages } from '@shoal/ui';
import type { TenderDetailFragment } from './generated/graphql';
import { TenderSection } from './tender-section';
import classes from './tender-attachments.module.css';
import sections from './tender.module.css';
import { tenderMessages } from './tender.messages';
import { tendersMessages } from './tenders.messages';

/** Links to the notice's own files; they stay where the buyer keeps them. */
export const TenderAttachments = ({ tender }: { readonly tender: TenderDetailFragment }) => {
  const t = useMessages(tenderMessages);
  const words = useMessages(tendersMessages);
  return (
    <TenderSection title={t('section.files')}>
      {tender.attachments.length === 0 ? (
        <p className={sections.empty}>{t('files.none')}</p>
      ) : (
        <ul className={classes.files}>
          {tender.attachments.map((file, i) => (
            <li key={file.url} className={classes.file}>
              <IconPaperclip size={16} stroke={1.6} aria-hidden className={classes.icon} />
              <Anchor href={file.url} target="_blank" rel="noopener noreferrer">
                {file.name || words('attachment', { n: i + 1 })}
                <VisuallyHidden> ({t('opensElsewhere')})</VisuallyHidden>
              </Anchor>
            </li>
          ))}
        </ul>
      )}
    </TenderSection>
  );
};

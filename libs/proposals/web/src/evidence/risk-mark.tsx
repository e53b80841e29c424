import { Tooltip } from '@mantine/core';
import { useMessages } from '@shoal/ui';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { SectionNodeFragment } from '../generated/graphql';
import { evidenceMessages } from './evidence.messages';
import classes from './evidence.module.css';

/** How many of a section's citations are at risk, and why; nothing where none is. */
export const RiskMark = ({ evidence, words = false }: { readonly evidence: SectionNodeFragment['evidence']; readonly words?: boolean }) => {
  const t = useMessages(evidenceMessages);
  if (!evidence || evidence.atRisk === 0) return null;
  const { atRisk, withdrawn, expired, changed } = evidence;
  const summary = t('risks', { count: atRisk });
  const parts = t('riskParts', { withdrawn, expired, changed });
  return (
    <Tooltip label={words ? parts : `${summary} (${parts})`}>
      <span className={classes.risk} data-words={words || undefined} data-evidence-risk={atRisk} role="img" aria-label={`${summary} (${parts})`}>
        <IconAlertTriangle size={14} stroke={1.8} aria-hidden />
        {words ? summary : atRisk}
      </span>
    </Tooltip>
  );
};

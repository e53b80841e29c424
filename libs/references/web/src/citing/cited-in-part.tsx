import { useQuery } from '@apollo/client/react';
import { TextLink, useMessages } from '@shoal/ui';
import { EvidenceCitedInDocument } from '../generated/graphql';
import { PanelSection } from '../sharing/panel-section';
import classes from '../sharing/sharing.module.css';
import { citingMessages } from './citing.messages';

/** For the owner: the sections of its bids that cite the thing. */
export const CitedInPart = ({ evidenceId }: { readonly evidenceId: string }) => {
  const t = useMessages(citingMessages);
  const { data } = useQuery(EvidenceCitedInDocument, { variables: { id: evidenceId }, fetchPolicy: 'cache-and-network' });
  const sections = data?.evidence.citedIn;
  if (!sections) return null;
  return (
    <PanelSection title={t('title')}>
      {sections.length === 0 && <p className={classes.quiet}>{t('none')}</p>}
      <ul className={classes.rows}>
        {sections.map(({ id, number, title, bid }) => (
          <li key={id} className={classes.row}>
            <span className={classes.rowText}>
              <TextLink to="/bids/$bidId/proposal" params={{ bidId: bid.id }} hash={`section-${id}`}>
                {number} {title}
              </TextLink>
              <span className={classes.quiet}>{bid.title}</span>
            </span>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
};

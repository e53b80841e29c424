import { Anchor } from '@mantine/core';
import { useMessages } from '@shoal/ui';
import { formatBusinessNumber } from '@shoal/firms-domain';
import type { ReactNode } from 'react';
import { CapabilityTags } from '../cooperative/capability-tags';
import { firmsMessages } from '../firms.messages';
import type { FirmProfileFragment } from '../generated/graphql';
import classes from './firm.module.css';

const Fact = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </>
);

/** What the cooperative sees of a firm. */
export const FirmProfile = ({ firm }: { readonly firm: FirmProfileFragment }) => {
  const t = useMessages(firmsMessages);
  return (
    <dl className={classes.facts}>
      <Fact label={t('firm.name')}>{firm.name}</Fact>
      {firm.nameEn && (
        <Fact label={t('firm.nameEn')}>
          <span lang="en">{firm.nameEn}</span>
        </Fact>
      )}
      <Fact label={t('cooperative.businessNumber')}>{formatBusinessNumber(firm.businessNumber)}</Fact>
      <Fact label={t('firm.about')}>{firm.about || <span className={classes.quiet}>{t('firm.noAbout')}</span>}</Fact>
      <Fact label={t('cooperative.capabilities')}>
        {firm.capabilities.length > 0 ? <CapabilityTags tags={firm.capabilities} /> : <span className={classes.quiet}>{t('firm.noCapabilities')}</span>}
      </Fact>
      {firm.website && (
        <Fact label={t('firm.website')}>
          <Anchor href={firm.website} target="_blank" rel="noopener noreferrer">
            {firm.website.replace(/^https?:\/\//, '').replace(/\/$/, '')}
          </Anchor>
        </Fact>
      )}
      {firm.foundedYear !== null && <Fact label={t('firm.founded')}>{t('firm.foundedYear', { year: String(firm.foundedYear) })}</Fact>}
    </dl>
  );
};

import { IconMessages } from '@tabler/icons-react';
import { ButtonLink, useMessages } from '@shoal/ui';
import { TenderSection } from './tender-section';
import classes from './tender.module.css';
import { tenderMessages } from './tender.messages';

/** The way to the clauses that may shut small firms out, and to what the cooperative says about them. */
export const TenderOpinions = ({ tenderId }: { readonly tenderId: string }) => {
  const t = useMessages(tenderMessages);
  return (
    <TenderSection title={t('section.opinions')}>
      <p className={classes.empty}>{t('opinions.about')}</p>
      <div className={classes.acts}>
        <ButtonLink to="/tenders/$tenderId/opinions" params={{ tenderId }} variant="default" leftSection={<IconMessages size={16} stroke={1.6} aria-hidden />}>
          {t('opinions.open')}
        </ButtonLink>
      </div>
    </TenderSection>
  );
};

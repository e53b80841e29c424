import { useMessages } from '@shoal/ui';
import { TenderForm } from './tender-form';
import { tendersMessages } from './tenders.messages';

/** 공고 직접 입력. */
export const TenderFormPage = () => {
  const t = useMessages(tendersMessages);
  return <TenderForm tender={null} crumbs={[{ label: t('list.title'), link: { to: '/tenders' } }]} />;
};

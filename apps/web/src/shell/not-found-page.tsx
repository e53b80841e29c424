import { ButtonLink, EmptyState, uiMessages, useMessages } from '@shoal/ui';

export const NotFoundPage = () => {
  const t = useMessages(uiMessages);
  return <EmptyState action={<ButtonLink to="/home">{t('error.home')}</ButtonLink>}>{t('error.notFound')}</EmptyState>;
};

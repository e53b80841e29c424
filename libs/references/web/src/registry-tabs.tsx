import { PageTabs, useMessages } from '@shoal/ui';
import { registryMessages } from './registry.messages';

interface RegistryTabsProps {
  /** The office checks what firms send. */
  readonly reviews: boolean;
}

/** The tabs of every page below 실적·역량. */
export const RegistryTabs = ({ reviews }: RegistryTabsProps) => {
  const t = useMessages(registryMessages);
  return (
    <PageTabs
      tabs={[
        { label: t('capabilities'), link: { to: '/registry/capabilities' } },
        { label: t('references'), link: { to: '/registry/references' } },
        { label: t('certificates'), link: { to: '/registry/certificates' } },
        { label: t('experts'), link: { to: '/registry/experts' } },
        { label: t('search'), link: { to: '/registry/search' } },
        { label: t('exchange'), link: { to: '/registry/exchange' } },
        ...(reviews ? [{ label: t('review'), link: { to: '/registry/review' as const } }] : []),
      ]}
    />
  );
};

import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useLanguage, useMessages } from '@shoal/ui';
import { exchangeMessages } from './exchange.messages';
import classes from './exchange.module.css';

/** Everything of the own firm as one file, which the browser saves as it comes. */
export const ExportPart = () => {
  const t = useMessages(exchangeMessages);
  const language = useLanguage();
  return (
    <section className={classes.part} aria-labelledby="export-title">
      <h2 id="export-title">{t('out.title')}</h2>
      <p className={classes.intro}>{t('out.intro')}</p>
      <p className={classes.quiet}>{t('out.holds')}</p>
      <div>
        <Button component="a" href={`/files/registry/export?language=${language}`} download variant="default" leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}>
          {t('out.button')}
        </Button>
      </div>
      <p className={classes.quiet}>{t('out.personal')}</p>
    </section>
  );
};

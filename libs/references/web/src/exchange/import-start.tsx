import { Anchor } from '@mantine/core';
import { SegmentedFilter, useLanguage, useMessages } from '@shoal/ui';
import type { RegistryImportKind } from '../generated/graphql';
import { exchangeMessages } from './exchange.messages';
import classes from './exchange.module.css';
import { SheetDrop } from './sheet-drop';

interface ImportStartProps {
  readonly kinds: readonly RegistryImportKind[];
  readonly kind: RegistryImportKind;
  readonly onKind: (kind: RegistryImportKind) => unknown;
  readonly onPreview: (id: string) => unknown;
}

/** What to bring in, its template, and a place for the file. */
export const ImportStart = ({ kinds, kind, onKind, onPreview }: ImportStartProps) => {
  const t = useMessages(exchangeMessages);
  const language = useLanguage();
  const word = kind.toLowerCase();
  const template = (format: string): string => `/files/registry-templates/${word}?format=${format}&language=${language}`;
  return (
    <section className={classes.part} aria-labelledby="import-title">
      <h2 id="import-title">{t('in.title')}</h2>
      <p className={classes.intro}>{t('in.intro')}</p>
      {kinds.length > 1 && <SegmentedFilter label={t('in.kind')} value={kind} options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))} onChange={onKind} />}
      <p className={classes.line}>
        <strong>{t('in.template')}</strong>
        <Anchor href={template('xlsx')} download>
          {t('in.xlsx')}
        </Anchor>
        <Anchor href={template('csv')} download>
          {t('in.csv')}
        </Anchor>
        <span className={classes.quiet}>{t('in.templateHint')}</span>
      </p>
      <SheetDrop key={kind} kind={word} onPreview={onPreview} />
      <p className={classes.quiet}>{t(kind === 'FIRM' ? 'in.firmsNote' : 'in.privateNote')}</p>
    </section>
  );
};

import { Table } from '@mantine/core';
import { FirmChip, formatShare, useFormat, useMessages } from '@shoal/ui';
import type { Contributions } from './contributions-dialog';
import { contributionsMessages } from './contributions.messages';
import classes from './contributions.module.css';

/** Basis points of the whole; 0 of nothing. */
export const shareOf = (characters: number, all: number): number => (all === 0 ? 0 : Math.round((characters * 10_000) / all));

/** The chart's twin in words and figures. */
export const ContributionTable = ({ contributions }: { readonly contributions: Contributions }) => {
  const t = useMessages(contributionsMessages);
  const format = useFormat();
  const { firms, sections } = contributions;
  const all = firms.reduce((sum, { characters }) => sum + characters, 0);
  const keyOf = ({ firm }: Contributions['firms'][number]): string => firm?.id ?? '';
  return (
    <div className={classes.scroller} tabIndex={0} role="region" aria-label={t('table')}>
      <Table className={classes.table}>
        <Table.Caption className={classes.caption}>{t('table')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('section')}</Table.Th>
            {firms.map((share) => (
              <Table.Th key={keyOf(share)} scope="col" className={classes.figure}>
                {share.firm ? <FirmChip firm={share.firm} /> : t('none')}
              </Table.Th>
            ))}
            <Table.Th scope="col" className={classes.figure}>
              {t('sum')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <Table.Tr className={classes.whole}>
            <Table.Th scope="row">{t('all')}</Table.Th>
            {firms.map((share) => (
              <Table.Td key={keyOf(share)} className={classes.figure} title={share.firm ? format.name(share.firm) : t('none')}>
                {share.characters.toLocaleString('en')} <span className={classes.share}>{formatShare(shareOf(share.characters, all))}</span>
              </Table.Td>
            ))}
            <Table.Td className={classes.figure}>{all.toLocaleString('en')}</Table.Td>
          </Table.Tr>
          {sections.map(({ section, firms: shares }) => (
            <Table.Tr key={section.id}>
              <Table.Th scope="row">
                <span className={classes.number}>{section.number}</span> {section.title}
              </Table.Th>
              {firms.map((firm) => (
                <Table.Td key={keyOf(firm)} className={classes.figure}>
                  {(shares.find((share) => keyOf(share) === keyOf(firm))?.characters ?? 0).toLocaleString('en')}
                </Table.Td>
              ))}
              <Table.Td className={classes.figure}>{shares.reduce((sum, { characters }) => sum + characters, 0).toLocaleString('en')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
};

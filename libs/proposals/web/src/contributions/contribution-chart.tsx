import '@mantine/charts/styles.layer.css';
import { BarChart } from '@mantine/charts';
import { FirmChip, FirmChips, useFormat, useMessages } from '@shoal/ui';
import { useNarrow } from '../page/use-media';
import type { Contributions } from './contributions-dialog';
import { contributionsMessages } from './contributions.messages';
import classes from './contributions.module.css';

const ROW = 28;
const AXIS = 32;
/** Characters of a section's title that fit beside the bars, and the pixels they take. */
const TITLES = { wide: { characters: 14, width: 170 }, narrow: { characters: 8, width: 110 } } as const;

/** A bar for the proposal and one for each section, parted by firm in the firms' colours. */
export const ContributionChart = ({ contributions }: { readonly contributions: Contributions }) => {
  const t = useMessages(contributionsMessages);
  const format = useFormat();
  const title = TITLES[useNarrow() ? 'narrow' : 'wide'];
  const keyOf = ({ firm }: Contributions['firms'][number]): string => (firm ? format.name(firm) : t('none'));
  const row = (label: string, firms: Contributions['firms']) => ({ label, ...Object.fromEntries(firms.map((share) => [keyOf(share), share.characters])) });
  const short = (text: string): string => ([...text].length > title.characters ? `${[...text].slice(0, title.characters).join('')}…` : text);
  const data = [row(t('all'), contributions.firms), ...contributions.sections.map(({ section, firms }) => row(`${section.number} ${short(section.title)}`, firms))];
  return (
    <div className={classes.chart} role="img" aria-label={t('chart')}>
      <FirmChips>{contributions.firms.map((share) => (share.firm ? <FirmChip key={share.firm.id} firm={share.firm} /> : <span key="">{t('none')}</span>))}</FirmChips>
      <BarChart
        h={data.length * ROW + AXIS}
        data={data}
        dataKey="label"
        type="percent"
        orientation="vertical"
        gridAxis="none"
        tickLine="none"
        yAxisProps={{ width: title.width, interval: 0 }}
        maxBarWidth={16}
        valueFormatter={(value) => t('count', { count: value })}
        barProps={{ isAnimationActive: false }}
        series={contributions.firms.map((share) => ({ name: keyOf(share), color: `var(--firm-${share.firm?.colorSlot ?? 12}-solid)` }))}
      />
    </div>
  );
};

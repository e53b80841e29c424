import '@mantine/charts/styles.layer.css';
import { BarChart } from '@mantine/charts';
import { useFormat, useMessages } from '@shoal/ui';
import type { Contributions } from './contributions-dialog';
import { contributionsMessages } from './contributions.messages';
import classes from './contributions.module.css';

const ROW = 28;
const AXIS = 32;
/** Characters of a section's title that fit beside the bars. */
const TITLE = 14;

/** A bar for the proposal and one for each section, parted by firm in the firms' colours. */
export const ContributionChart = ({ contributions }: { readonly contributions: Contributions }) => {
  const t = useMessages(contributionsMessages);
  const format = useFormat();
  const keyOf = ({ firm }: Contributions['firms'][number]): string => (firm ? format.name(firm) : t('none'));
  const row = (label: string, firms: Contributions['firms']) => ({ label, ...Object.fromEntries(firms.map((share) => [keyOf(share), share.characters])) });
  const short = (title: string): string => ([...title].length > TITLE ? `${[...title].slice(0, TITLE).join('')}…` : title);
  const data = [row(t('all'), contributions.firms), ...contributions.sections.map(({ section, firms }) => row(`${section.number} ${short(section.title)}`, firms))];
  return (
    <div className={classes.chart} role="img" aria-label={t('chart')}>
      <BarChart
        h={data.length * ROW + AXIS}
        data={data}
        dataKey="label"
        type="percent"
        orientation="vertical"
        withLegend
        legendProps={{ verticalAlign: 'top', height: 40 }}
        gridAxis="none"
        tickLine="none"
        yAxisProps={{ width: 170, interval: 0 }}
        maxBarWidth={16}
        valueFormatter={(value) => t('count', { count: value })}
        barProps={{ isAnimationActive: false }}
        series={contributions.firms.map((share) => ({ name: keyOf(share), color: `var(--firm-${share.firm?.colorSlot ?? 12}-solid)` }))}
      />
    </div>
  );
};

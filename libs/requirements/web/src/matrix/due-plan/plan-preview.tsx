import { Table } from '@mantine/core';
import { DeadlineChip, FirmChip, useFormat, useMessages } from '@shoal/ui';
import classes from './due-plan.module.css';
import { planMessages } from './plan.messages';
import type { DuePlan } from './plan-groups';

/** What would be set, by firm and category. */
export const PlanPreview = ({ planned: { groups, kept, written } }: { readonly planned: DuePlan }) => {
  const t = useMessages(planMessages);
  const format = useFormat();
  const left = [kept > 0 && t('kept', { count: kept }), written > 0 && t('written', { count: written })].filter(Boolean).join(' · ');
  return (
    <section aria-label={t('preview')}>
      <h3 className={classes.title}>
        {t('preview')} {left && <span className={classes.quiet}>{left}</span>}
      </h3>
      {groups.length === 0 ? (
        <p className={classes.quiet}>{t('nothing')}</p>
      ) : (
        <div className={classes.scroller} tabIndex={0} role="region" aria-label={t('preview')}>
          <Table className={classes.table}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('firm')}</Table.Th>
                <Table.Th scope="col">{t('category')}</Table.Th>
                <Table.Th scope="col" className={classes.figure}>
                  {t('count')}
                </Table.Th>
                <Table.Th scope="col" className={classes.figure}>
                  {t('due')}
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {groups.map(({ firm, category, count, dueOn }) => (
                <Table.Tr key={`${firm?.id} ${category}`}>
                  <Table.Td>{firm ? <FirmChip firm={firm} /> : t('nobody')}</Table.Td>
                  <Table.Td>{category || t('noCategory')}</Table.Td>
                  <Table.Td className={classes.figure}>{count}</Table.Td>
                  <Table.Td className={classes.figure}>
                    {format.dayShort(dueOn)} <DeadlineChip at={dueOn} scope="internal" />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </section>
  );
};

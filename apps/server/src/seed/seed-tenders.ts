import type { Work } from '@shoal/platform';
import { keptRecord, normaliseNotice } from '@shoal/tenders-domain';
import { type BringInNotices, TenderEntity } from '@shoal/tenders-server';
import { demoDay, type DemoTender, konepsItem } from '../demo';

/** The demo's tenders, brought in as any notice is; returns their ids by number. */
export const seedTenders = async (work: Work, notices: BringInNotices, cooperativeId: string, today: string, tenders: readonly DemoTender[]): Promise<ReadonlyMap<string, string>> => {
  const incoming = tenders.flatMap((tender) =>
    tender.notices.map((notice, index) => {
      const item = konepsItem(notice, today);
      return { notice: normaliseNotice(item, index + 1), record: tender.source === 'koneps' ? keptRecord(item) : null };
    }),
  );
  const brought = await notices.bringIn(work, cooperativeId, incoming, new Date());
  const ids = new Map(brought.map(({ tender }) => [tender.number, tender.id]));
  for (const { number, limits } of tenders) {
    if (limits) await work.manager.update(TenderEntity, { number, cooperativeId }, { ...limits, limitsAsOf: demoDay(today, limits.limitsAsOf.inDays) });
  }
  return ids;
};

import { Counter, Gauge } from 'prom-client';

const sockets = new Gauge({ name: 'shoal_live_sockets', help: 'Open sockets of live events' });
const subscriptions = new Gauge({ name: 'shoal_live_subscriptions', help: 'Open subscriptions' });
const sent = new Counter({ name: 'shoal_live_events_sent_total', help: 'Events sent to subscribers' });
const refused = new Counter({ name: 'shoal_live_refused_total', help: 'Sockets closed or turned away, by reason', labelNames: ['code', 'reason'] });
const slow = new Counter({ name: 'shoal_live_slow_readers_total', help: 'Sockets cut because too much was unsent' });

export const liveMetrics = {
  socketOpened: (): void => sockets.inc(),
  socketClosed: (): void => sockets.dec(),
  subscribed: (): void => subscriptions.inc(),
  unsubscribed: (): void => subscriptions.dec(),
  sent: (): void => sent.inc(),
  refused: (code: number, reason: string): void => refused.inc({ code: String(code), reason }),
  cut: (): void => slow.inc(),
};

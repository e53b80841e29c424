import { readdirSync, readFileSync } from 'node:fs';
import { NOTIFICATION_KINDS } from '@shoal/notifications-domain';

/** The server's sources without tests: whoever tells people something names its kind as `kind: 'x'`, or by a prefix as `kind: \`x_${…}\``. */
const sources = readdirSync('libs', { withFileTypes: true })
  .flatMap(({ name }) => readdirSync(`libs/${name}`).includes('server') ? readdirSync(`libs/${name}/server/src`, { recursive: true }).map((path) => `libs/${name}/server/src/${String(path)}`) : [])
  .filter((path) => path.endsWith('.ts') && !path.endsWith('spec.ts'))
  .map((path) => readFileSync(path, 'utf8'));
const said = new Set(sources.flatMap((text) => [...text.matchAll(/\bkind: (?:'([a-z_]+)'|`([a-z_]+)\$\{)/g)].map(([, whole, prefix]) => whole ?? `${prefix}*`)));

it.each(NOTIFICATION_KINDS)('somebody is told %s', (kind) => {
  const named = said.has(kind) || [...said].some((one) => one.endsWith('*') && kind.startsWith(one.slice(0, -1)));
  expect(named).toBe(true);
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const pages = ['README.md', 'README.ko.md', ...readdirSync(join(root, 'docs'), { recursive: true }).map((path) => `docs/${String(path)}`)].filter((path) => path.endsWith('.md'));
const linksIn = (text: string): string[] => [...text.replace(/```[^]*?```/g, '').matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target ?? '').filter((target) => !/^(https?:|mailto:|#)/.test(target));
/** As GitHub makes them. */
const anchorsOf = (path: string): string[] => [...readFileSync(path, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, title]) => (title ?? '').toLowerCase().replace(/[^\p{L}\p{N} -]/gu, '').replaceAll(' ', '-'));

it.each(pages.filter((path) => linksIn(read(path)).length > 0))('every link of %s leads somewhere', (page) => {
  const broken = linksIn(read(page)).filter((target) => {
    const [path = '', anchor] = target.split('#');
    const file = resolve(root, dirname(page), decodeURIComponent(path));
    return !existsSync(file) || (anchor !== undefined && !anchorsOf(file).includes(anchor));
  });
  expect(broken).toEqual([]);
});

it('docs/OPERATIONS.md tells of every variable that the server reads', () => {
  const sources = ['libs/platform/src/config/configuration.ts', 'libs/platform/src/config/collab-limits.ts', 'libs/platform/src/config/live-limits.ts', 'libs/platform/src/http/logger.ts'].map(read).join('\n');
  const names = new Set([...sources.matchAll(/\b(SHOAL_[A-Z_]+|DATABASE_URL|REDIS_URL|PORT)\b(?:: (?:z\.|whole)|'\])/g)].map(([, name]) => name ?? ''));
  expect(names.size).toBeGreaterThan(15);
  const told = new Set([...read('docs/OPERATIONS.md').matchAll(/`([A-Z_]+)(?:=[^`]*)?`/g)].map(([, name]) => name));
  expect([...names].filter((name) => !told.has(name))).toEqual([]);
});

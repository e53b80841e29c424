import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { LONG } from './longest-first.mjs';
import { root } from './run-tool.mjs';

const FOLDER = join(root, 'tmp/integration');
/** So many share one loading of the server's modules, which takes as long as most suites' tests. */
const TOGETHER = 6;
const SKIPPED = new Set(['node_modules', 'dist']);

const suitesBelow = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return suitesBelow(path);
    return entry.name.endsWith('.int-spec.ts') ? [relative(root, path)] : [];
  });

const rankOf = (suite) => LONG.findIndex((name) => suite.includes(name));
const libraryOf = (suite) => suite.slice(0, suite.indexOf('/src/'));
const bytesOf = (group) => group.reduce((sum, suite) => sum + statSync(join(root, suite)).size, 0);

/** As even as can be, none larger than `TOGETHER`. */
const cut = (suites) => {
  const count = Math.ceil(suites.length / TOGETHER);
  return Array.from({ length: count }, (_, index) => suites.filter((_suite, at) => at % count === index));
};

/** Those that take long stay alone and come first; the others are put together by library, since they load the same. */
const groups = () => {
  const suites = ['apps', 'libs'].flatMap((folder) => suitesBelow(join(root, folder)));
  const alone = suites.filter((suite) => rankOf(suite) >= 0).sort((a, b) => rankOf(a) - rankOf(b));
  const others = suites.filter((suite) => rankOf(suite) < 0);
  const libraries = [...new Set(others.map(libraryOf))];
  const together = libraries.flatMap((library) => cut(others.filter((suite) => libraryOf(suite) === library)));
  return [...alone.map((suite) => [suite]), ...together.sort((a, b) => bytesOf(b) - bytesOf(a))];
};

/** Writes the files of the Jest project `together`: each names the suites that it runs, in the order in which they begin. */
export const writeSuitesTogether = () => {
  removeSuitesTogether();
  mkdirSync(FOLDER, { recursive: true });
  groups().forEach((group, index) => {
    const name = `${String(index).padStart(2, '0')}-${group.length > 1 ? `${libraryOf(group[0]).replaceAll('/', '-')}` : group[0].split('/').at(-1).replace('.int-spec.ts', '')}`;
    writeFileSync(join(FOLDER, `${name}.ts`), group.map((suite) => `import '../../${suite.replace(/\.ts$/, '')}';\n`).join(''));
  });
};

export const removeSuitesTogether = () => rmSync(FOLDER, { recursive: true, force: true });

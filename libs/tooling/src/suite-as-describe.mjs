import { relative } from 'node:path';
import swc from '@swc/jest';
import { root } from './run-tool.mjs';

const IMPORT = /^import\b(?!\()[^;]*;$/gm;

/** Line for line the same: what follows the imports is one `describe`. */
const asDescribe = (source, path) => {
  const last = [...source.matchAll(IMPORT)].at(-1);
  const at = last ? last.index + last[0].length : 0;
  return `${source.slice(0, at)}describe(${JSON.stringify(relative(root, path))}, () => {${source.slice(at)}});`;
};

/** For suites that run together in one file: what one of them does before and after all its tests stays its own. */
const createTransformer = (options) => {
  const inner = swc.createTransformer(options);
  const around = (name) => inner[name] && ((source, path, rest) => inner[name](asDescribe(source, path), path, rest));
  return { ...inner, process: around('process'), processAsync: around('processAsync'), getCacheKey: around('getCacheKey') };
};
const transformer = { createTransformer };
export { transformer as default };

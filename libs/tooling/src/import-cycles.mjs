import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { transformSync } from '@swc/core';
import { root } from './run-tool.mjs';

/** As it runs: imports that are only types are gone. */
const running = (file) =>
  transformSync(readFileSync(file, 'utf8'), {
    filename: file,
    swcrc: false,
    configFile: false,
    jsc: { parser: { syntax: 'typescript', tsx: file.endsWith('x'), decorators: true }, transform: { legacyDecorator: true, decoratorMetadata: true }, target: 'es2022' },
    module: { type: 'es6' },
  }).code;

const IMPORTS = /^(?:import|export)\b[^'"`;]*?\bfrom\s*["']([^"']+)["']|^import\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/gm;
const importsOf = (file) => [...running(file).matchAll(IMPORTS)].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic);

const isFile = (path) => existsSync(path) && statSync(path).isFile();
const ENDINGS = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];
/** The source of an import of our own; undefined for what others have written. */
const sourceOf = (specifier, importer) => {
  const [, name] = /^(@shoal\/[^/]+)/.exec(specifier) ?? [];
  if (name) {
    const folder = realpathSync(join(root, 'node_modules', name));
    return join(folder, JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).exports[`.${specifier.slice(name.length)}`]);
  }
  if (!specifier.startsWith('.')) return undefined;
  const path = join(dirname(importer), specifier);
  return ENDINGS.map((ending) => path + ending).find((candidate) => /\.tsx?$/.test(candidate) && isFile(candidate));
};

/** Every chain of imports that comes back to where it began, found from these files; each file is followed once. */
export const importCycles = (entries) => {
  const cycles = [];
  const followed = new Set();
  const chain = [];
  const follow = (file) => {
    const begun = chain.indexOf(file);
    if (begun >= 0) cycles.push([...chain.slice(begun), file].map((path) => relative(root, path)));
    if (begun >= 0 || followed.has(file)) return;
    chain.push(file);
    for (const specifier of importsOf(file)) {
      const source = sourceOf(specifier, file);
      if (source) follow(source);
    }
    chain.pop();
    followed.add(file);
  };
  for (const entry of entries) follow(join(root, entry));
  return cycles;
};

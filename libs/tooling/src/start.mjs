import { join } from 'node:path';
import { build, installDependencies, root } from './dependencies.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Shoal needs Node 20.19 or newer; this is ${process.versions.node}.\n`);
  process.exit(1);
}
installDependencies();
build();
process.env.NODE_ENV ??= 'production';
await import(join(root, 'apps/server/dist/main.js'));

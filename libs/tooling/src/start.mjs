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
// When npm is killed outright, nobody tells us: then we stop by ourselves, and nothing stays behind.
const launcher = process.ppid;
setInterval(() => process.ppid === launcher || process.kill(process.pid, 'SIGTERM'), 1_000).unref();
await import(join(root, 'apps/server/dist/main.js'));

// Hocuspocus as its documentation starts it; STORE: the file of its SQLite extension, absent: in memory only.
import { SQLite } from '@hocuspocus/extension-sqlite';
import { Server } from '@hocuspocus/server';

const { PORT, STORE } = process.env;
const server = new Server({ port: Number(PORT), address: '127.0.0.1', quiet: true, extensions: STORE ? [new SQLite({ database: STORE })] : [] });
await server.listen();
process.stdout.write('ready\n');

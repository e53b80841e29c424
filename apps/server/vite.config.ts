import { join } from 'node:path';
import { defineConfig } from 'vite';

const THREAD = join(import.meta.dirname, '../../libs/collab/server/src/documents/document-thread.ts');
const SHEET_THREAD = join(import.meta.dirname, '../../libs/references/server/src/exchange/reading/sheet-thread.ts');

/** The server, the thread that builds large documents and the one that reads uploaded sheets, for Node; libraries stay in node_modules. */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    ssr: true,
    rolldownOptions: { input: { main: join(import.meta.dirname, 'src/main.ts'), 'document-thread': THREAD, 'sheet-thread': SHEET_THREAD }, output: { entryFileNames: '[name].js' } },
    outDir: 'dist',
    target: 'node20',
    sourcemap: true,
    minify: false,
    emptyOutDir: true,
  },
  ssr: { noExternal: [/^@shoal\//] },
});

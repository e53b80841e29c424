import { join } from 'node:path';
import { defineConfig } from 'vite';

const THREAD = join(import.meta.dirname, '../../libs/collab/server/src/documents/document-thread.ts');
const SHEET_THREAD = join(import.meta.dirname, '../../libs/references/server/src/exchange/reading/sheet-thread.ts');
const DOCUMENT_PROCESS = join(import.meta.dirname, '../../libs/requirements/server/src/reading/process/document-process.ts');
const UNDERSTANDING_THREAD = join(import.meta.dirname, '../../libs/requirements/server/src/intake/understanding/understanding-thread.ts');

/** The server, the process that reads RFPs, and the threads that build large documents, read uploaded sheets and understand RFPs, for Node; libraries stay in node_modules. */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    ssr: true,
    rolldownOptions: { input: { main: join(import.meta.dirname, 'src/main.ts'), 'document-thread': THREAD, 'sheet-thread': SHEET_THREAD, 'document-process': DOCUMENT_PROCESS, 'understanding-thread': UNDERSTANDING_THREAD }, output: { entryFileNames: '[name].js' } },
    outDir: 'dist',
    target: 'node20',
    sourcemap: true,
    minify: false,
    emptyOutDir: true,
  },
  ssr: { noExternal: [/^@shoal\//] },
});

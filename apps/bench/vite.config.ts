import { join } from 'node:path';
import { defineConfig } from 'vite';

const source = (path: string): string => join(import.meta.dirname, 'src', path);
/** The process in which documents are read, as it is built beside the server. */
const DOCUMENT_PROCESS = join(import.meta.dirname, '../../libs/requirements/server/src/reading/process/document-process.ts');

/** A file for each benchmark and one for what they share, side by side (see src/places.ts), for Node; libraries stay in node_modules. */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    ssr: true,
    rolldownOptions: { input: { main: source('main.ts'), search: source('search/main.ts'), intake: source('intake/main.ts'), matrix: source('matrix/main.ts'), 'document-process': DOCUMENT_PROCESS }, output: { entryFileNames: '[name].js', chunkFileNames: 'shared-[name].js' } },
    outDir: 'dist',
    target: 'node20',
    sourcemap: true,
    minify: false,
    emptyOutDir: true,
  },
  ssr: { noExternal: [/^@shoal\//] },
});

import { join } from 'node:path';
import { defineConfig } from 'vite';

const source = (path: string): string => join(import.meta.dirname, 'src', path);

/** A file for each benchmark and one for what they share, side by side (see src/places.ts), for Node; libraries stay in node_modules. */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    ssr: true,
    rolldownOptions: { input: { main: source('main.ts'), search: source('search/main.ts') }, output: { entryFileNames: '[name].js', chunkFileNames: 'shared-[name].js' } },
    outDir: 'dist',
    target: 'node20',
    sourcemap: true,
    minify: false,
    emptyOutDir: true,
  },
  ssr: { noExternal: [/^@shoal\//] },
});

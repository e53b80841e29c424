import { defineConfig } from 'vite';

/** One file of our own code for Node; libraries stay in node_modules. */
export default defineConfig({
  root: import.meta.dirname,
  build: { ssr: 'src/main.ts', outDir: 'dist', target: 'node20', sourcemap: true, minify: false, emptyOutDir: true },
  ssr: { noExternal: [/^@shoal\//] },
});

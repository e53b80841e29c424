import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = process.env['SHOAL_API'] ?? 'http://localhost:3000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The policy allows no data: URLs for fonts and scripts; every asset is a file with its hash.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        // What changes with a library's version only stays in the browser's cache across our releases.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            { name: 'kit', test: /node_modules[\\/](@mantine[\\/](?!charts)|@floating-ui[\\/])/ },
            { name: 'graphql', test: /node_modules[\\/](@apollo|graphql|graphql-ws|rxjs|@graphql-typed-document-node|optimism|@wry)[\\/]/ },
          ],
        },
      },
    },
  },
  server: {
    port: Number(process.env['WEB_PORT'] ?? 5173),
    proxy: {
      '/graphql': { target: api, ws: true },
      '/files': api,
      '/demo.json': api,
      '/collab': { target: api, ws: true },
    },
  },
});

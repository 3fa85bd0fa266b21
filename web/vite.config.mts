import { defineConfig } from 'vite';

/** Where `npm run web` sends what is asked of the API: the one that `npm start` runs. */
const target = process.env['CASECLOCK_API'] ?? 'http://127.0.0.1:8080';

// The API answers pages of its own host alone: the name that the browser asked for goes with the request.
const api = { target, changeOrigin: false };

export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // Browsers of offices are some years old.
    target: ['chrome109', 'firefox115', 'safari16.4'],
    // The policy of the page allows nothing but files of this server.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      // "use client" means something to servers that render React; here everything is the client's.
      onwarn: (warning, warn) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
  server: { port: 5173, strictPort: true, proxy: { '/api/v1': api, '/openapi.json': api, '/docs': api } },
});

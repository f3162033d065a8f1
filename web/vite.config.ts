import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The address of the server during development with hot reload. */
const server = process.env['VESPER_SERVER'] ?? 'http://localhost:8080';

export default defineConfig({
  base: '/',
  appType: 'mpa',
  build: {
    outDir: 'dist',
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: { landing: resolve('index.html'), app: resolve('app/index.html'), clock: resolve('clock.html') },
    },
  },
  plugins: [
    {
      // Serves one page for every address below /app/, as the server does.
      name: 'app-addresses',
      configureServer: (dev) => void dev.middlewares.use(toApp),
      configurePreviewServer: (preview) => void preview.middlewares.use(toApp),
    },
  ],
  server: { proxy: proxied() },
  preview: { proxy: proxied() },
  test: { environment: 'happy-dom', include: ['test/**/*.test.ts'] },
});

function toApp(request: { url?: string }, _response: unknown, next: () => void) {
  if (request.url && /^\/app(\/[^.]*)?$/.test(request.url)) request.url = '/app/index.html';
  next();
}

function proxied() {
  // Sign in at the server's own address first. Its cookie is valid for every port, but its Origin check is not.
  const headers = { origin: server };
  return {
    '/api': { target: server, changeOrigin: true, headers },
    '/logout': { target: server, changeOrigin: true, headers },
    '/ws': { target: server, changeOrigin: true, ws: true, headers },
  };
}

import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig } from 'vite'
import { precompress } from './build/precompress.ts'

/**
 * `--mode fixture` swaps the wire for invented answers (package.json, imports, #wire): for looking at pages without
 * a server. The usual build cannot reach them.
 */
export default defineConfig(({ mode }) => ({
  base: '/work/',
  plugins: [react(), precompress()],
  resolve: { conditions: [...(mode === 'fixture' ? ['fixture'] : []), ...defaultClientConditions] },
  build: {
    outDir: mode === 'fixture' ? 'node_modules/.fixture' : '../../dist/workbench',
    emptyOutDir: true,
    manifest: 'manifest.json',
    target: 'es2022',
    chunkSizeWarningLimit: 900,
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What every page needs changes seldom: one file that stays in the browser's cache over releases.
        codeSplitting: {
          groups: [
            {
              name: 'frame',
              test: /node_modules[\\/](react|react-dom|scheduler|react-router|@tanstack|cookie|set-cookie-parser)[\\/]/,
            },
          ],
        },
      },
    },
  },
}))

import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['{packages,apps,tools}/*/src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 240_000,
    // files share the modules of their worker: reading them anew for each file took a third of the time. What a file
    // changes beyond its own app it puts back.
    isolate: false,
    // Two cores are the machine we promise to run on; each worker may hold an embedded database.
    maxWorkers: 2,
  },
})

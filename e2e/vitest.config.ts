import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['e2e/src/**/*.e2e.ts'],
    root: new URL('..', import.meta.url).pathname,
    globalSetup: ['e2e/src/global-setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // a browser and a server at a time are what two cores bear
    maxWorkers: 1,
    fileParallelism: false,
  },
})

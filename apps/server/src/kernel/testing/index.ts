export { kernelMigrations, testDatabase } from './test-database.ts'
export { type TestKernel, testActor, testKernel } from './test-kernel.ts'
export { testKeys, testVault } from './test-vault.ts'

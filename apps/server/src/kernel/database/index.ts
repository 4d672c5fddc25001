export { checkCatalogue, type Finding } from './catalogue.ts'
export { busy, isContention, isPassing, sqlState } from './failures.ts'
export { admitLogin, type Excess, excessOfLogin, loginOf } from './login-role.ts'
export {
  type Migration,
  type ModuleMigrations,
  migrate,
  readMigrations,
  refuseUnmigrated,
  type Shard,
} from './migrate.ts'
export { type Database, type DatabaseOptions, openDatabase } from './open-database.ts'
export type { Client, PoolLike, Result } from './pool.ts'
export { readAsSystem } from './read-as-system.ts'
export { inTransaction, type Scope, type TransactionOptions } from './transaction.ts'

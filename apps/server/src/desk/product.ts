import { type Permission, type Role, token } from '../kernel/index.ts'

/** What only the composition knows and a session has to be told. */
export interface Product {
  /** who holds which permission, read off all use cases */
  readonly permissions: ReadonlyMap<Permission, readonly Role[]>
  readonly demo: boolean
}

export const productToken = token<Product>('desk.product')

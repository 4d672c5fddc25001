import type { Query } from '../api/client.ts'
import { address } from '../api/client.ts'
import type { Name } from '../api/routes.ts'

/** Addresses of a list as a file: the same filters, all pages. */
export function exportsOf(name: Name, query: Query, path: Record<string, string> = {}) {
  const whole: Query = { ...query, after: undefined, limit: undefined }
  return {
    excel: address(name, { path, query: { ...whole, format: 'xlsx' } }, '/export'),
    csv: address(name, { path, query: { ...whole, format: 'csv' } }, '/export'),
  }
}

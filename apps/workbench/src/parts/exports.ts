import { fileOf, type Query } from '../api/client.ts'
import type { Name } from '../api/routes.ts'

export interface Exports {
  excel: string
  csv: string
}

/** Addresses of a list as a file: the same filters, all pages. */
export function exportsOf(name: Name, query: Query, path: Record<string, string> = {}): Exports {
  return { excel: fileOf(name, { path, query }, 'xlsx'), csv: fileOf(name, { path, query }, 'csv') }
}

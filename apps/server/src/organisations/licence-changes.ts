import type { Organisation } from '../registry/index.ts'
import type { Change } from './history.store.ts'

const fields = { licenceNumber: 'number', licenceFrom: 'from', licenceUntil: 'until' } as const

/** What changed of a licence, as a history names it. */
export function licenceChanges(
  before: Pick<Organisation, 'licence'>,
  after: Pick<Organisation, 'licence'>,
): Change[] {
  return Object.entries(fields)
    .map(([field, of]) => ({ field, from: before.licence?.[of] ?? '', to: after.licence?.[of] ?? '' }))
    .filter(({ from, to }) => from !== to)
}

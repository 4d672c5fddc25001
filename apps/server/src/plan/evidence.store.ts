import { fileShelf } from '../kernel/index.ts'

/** Files that show what was done in a step, or where a figure comes from: readable in that area. */
export const evidence = fileShelf<'Evidence', { division: string; account: string | null }>({
  table: 'plan.evidence',
  owner: 'subject',
  more: ['division', 'account'],
  seen: { division: 'division' },
})

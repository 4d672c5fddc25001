import { fileShelf, type Id } from '../kernel/index.ts'

/** What an officer saw of a first day of work or of a departure. */
export const evidence = fileShelf<
  'Evidence',
  {
    person: Id<'Person'>
    division: string
    action: 'start' | 'leave'
    words: string
    account: string | null
  }
>({
  table: 'applications.evidence',
  owner: 'application',
  more: ['person', 'division', 'action', 'words', 'account'],
  seen: { person: 'person', division: 'division' },
})

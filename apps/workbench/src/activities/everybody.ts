import { useQuery } from '@tanstack/react-query'
import type { Participant } from '../api/activity-operations.ts'
import { call } from '../api/client.ts'

/** All who have a place, page after page: for a list that goes on paper. */
export function useEverybody(id: string) {
  return useQuery({
    queryKey: ['participants', 'everybody', id],
    staleTime: 0,
    queryFn: async ({ signal }) => {
      const all: Participant[] = []
      let after: string | undefined
      do {
        const query = { state: 'taken', limit: 200, after }
        const page = await call('participants', { path: { id }, query, signal })
        all.push(...page.rows)
        after = page.next ?? undefined
      } while (after !== undefined)
      return all
    },
  })
}

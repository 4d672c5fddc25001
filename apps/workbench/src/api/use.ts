import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call, type Options, Refused } from './client.ts'
import { choices } from './codes.ts'
import type { Name, Out } from './routes.ts'
import type { Choices, ProblemBody, Session } from './shapes.ts'

/** Reads one operation; what was shown before stays until the next page is there. */
export function useRead<N extends Name>(
  name: N,
  options: Pick<Options<N>, 'path' | 'query'> = {},
  more: { every?: number; when?: boolean; fresh?: number } = {},
) {
  return useQuery({
    queryKey: [name, options.path ?? {}, options.query ?? {}],
    queryFn: ({ signal }) => call(name, { ...options, signal }),
    placeholderData: keepPreviousData,
    enabled: more.when ?? true,
    refetchInterval: more.every ?? false,
    ...(more.fresh !== undefined && { staleTime: more.fresh }),
  })
}

/** Changes something; afterwards the named lists are read again. */
export function useChange<N extends Name>(name: N, refresh: readonly Name[] = []) {
  const client = useQueryClient()
  return useMutation<Out<N>, Error, Options<N>>({
    mutationFn: options => call(name, options),
    // not waited for: once the lists are drawn anew the row that asked may be gone, and what follows with it
    onSuccess: () => {
      for (const one of [...refresh, 'session' as const]) void client.invalidateQueries({ queryKey: [one] })
    },
  })
}

export function useSession(): Session | undefined {
  return useRead('session', {}, { every: 120_000 }).data
}

export { actsForOrganisation } from '../sections.ts'

/** May the reader do this? What may not be done is not drawn. */
export function useCan(): (permission: string) => boolean {
  const can = useSession()?.can
  return permission => can?.includes(permission) ?? false
}

/** What only the server can offer: occupations, departments. Read once, kept for the visit. */
export function useOffered() {
  return useRead('choices', {}, { fresh: 3_600_000 }).data
}

export function useChoices(): Choices {
  return choices
}

/** The problem that the server named, if it was one. */
export function problemIn(error: Error | null): ProblemBody | undefined {
  return error instanceof Refused ? error.body : undefined
}

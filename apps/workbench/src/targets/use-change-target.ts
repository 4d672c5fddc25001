import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Refused } from '../api/client.ts'
import type { In } from '../api/routes.ts'
import type { FieldProblem } from '../api/shapes.ts'
import { useChange } from '../api/use.ts'
import { useSay } from '../language.ts'
import { targets as text } from '../text/targets.ts'
import { toast } from '../toast.tsx'

const none: readonly FieldProblem[] = []

/** Saves a new version of a target. When somebody was faster, the new state is read so that it can be seen. */
export function useChangeTarget<N extends 'divideTarget' | 'paceTarget'>(name: N, target: string) {
  const say = useSay()
  const client = useQueryClient()
  const change = useChange(name, ['target', 'board', 'explanation'])
  const [own, setOwn] = useState(none)
  const told = change.error instanceof Refused ? (change.error.body.fields ?? none) : none
  return {
    /** what this page found wrong before it asked, else what the server did */
    problems: own.length > 0 ? own : told,
    error: change.error,
    busy: change.isPending,
    refuse: setOwn,
    send: (body: In<N>, done: () => void) => {
      setOwn(none)
      change.mutate(
        { path: { target }, body },
        {
          onSuccess: made => {
            toast(say(text.saved, { n: made.version }))
            done()
          },
          onError: error => {
            if (error instanceof Refused && error.status === 412)
              void client.invalidateQueries({ queryKey: ['target'] })
          },
        },
      )
    },
    clear: () => {
      setOwn(none)
      change.reset()
    },
  }
}

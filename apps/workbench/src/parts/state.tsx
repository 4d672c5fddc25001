import type { TargetState } from '../api/adapt/board.ts'
import type { Text } from '../api/shapes.ts'
import { useSay } from '../language.ts'
import { Icon } from './icon.tsx'

/** Shape and word; colour only third. */
export function State({ state, words }: { state: TargetState; words: Text }) {
  const say = useSay()
  return (
    <span className={`state state-${state}`}>
      <Icon name={state === 'base' ? 'none' : state} />
      {say(words)}
    </span>
  )
}

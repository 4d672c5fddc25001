import { Fragment, type ReactNode } from 'react'
import type { Text } from '../api/shapes.ts'
import { useSay } from '../language.ts'

/** What is known of one thing, a name and a value a line; what is null is not drawn. */
export function Facts({ of }: { of: readonly (readonly [Text, ReactNode])[] }) {
  const say = useSay()
  return (
    <dl className="facts">
      {of
        .filter(([, value]) => value !== null && value !== '')
        .map(([label, value]) => (
          <Fragment key={label.en}>
            <dt>{say(label)}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  )
}

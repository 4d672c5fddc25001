import { useState } from 'react'
import type { Post, PostFields } from '../api/adapt/posts.ts'

type Part = keyof PostFields
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
const differing = (a: PostFields, b: PostFields) =>
  // Object.keys widens; these are the keys of the fields
  (Object.keys(a) as Part[]).filter(part => !same(a[part], b[part]))

/** What somebody is writing in a post that others may change, too. */
export interface FieldsDraft {
  fields: PostFields
  set(fields: PostFields): void
  /** goes as If-Match: the state that the writer has seen */
  version: number
  /** what somebody else changed since; undefined when nobody did */
  theirs: readonly Part[] | undefined
  /** the new state was looked at: what was typed goes on top of it */
  onTop(): void
  takeTheirs(): void
  /** the server has what was sent: the next state that comes is our own */
  saved(sent: PostFields): void
}

/** Nothing typed is lost when a newer state of the post arrives; a part that was not touched follows it. */
export function useFieldsDraft(post: Post): FieldsDraft {
  const [base, setBase] = useState({ version: post.version, fields: post.fields, own: false })
  const [fields, setFields] = useState(post.fields)
  const mine = differing(base.fields, fields)
  const onTop = () => {
    const kept = Object.fromEntries(mine.map(part => [part, fields[part]]))
    setFields({ ...post.fields, ...kept })
    setBase({ version: post.version, fields: post.fields, own: false })
  }
  const moved = post.version !== base.version
  if (moved && (base.own || mine.length === 0)) onTop() // while drawing: nobody sees the older state
  return {
    fields,
    set: setFields,
    version: base.version,
    theirs: moved ? differing(base.fields, post.fields) : undefined,
    onTop,
    takeTheirs: () => {
      setFields(post.fields)
      setBase({ version: post.version, fields: post.fields, own: false })
    },
    saved: sent => setBase({ version: base.version, fields: sent, own: true }),
  }
}

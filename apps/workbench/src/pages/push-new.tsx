import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import type { Audience } from '../api/adapt/outreach.ts'
import { call } from '../api/client.ts'
import { keyGroups } from '../api/codes.ts'
import { useChange, useChoices, useRead, useSession } from '../api/use.ts'
import { number } from '../format.ts'
import { useSay } from '../language.ts'
import { Field } from '../parts/field.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Empty, Refusal } from '../parts/places.tsx'
import { Checks } from '../posts/inputs.tsx'
import { pushes as text } from '../text/outreach.ts'
import { toast } from '../toast.tsx'

/** The chosen posts to the people whom a few conditions find: the number is seen before anything is sent. */
export default function NewPush() {
  const say = useSay()
  const [search] = useSearchParams()
  const posts = search.getAll('post')
  const [audience, setAudience] = useState<Audience>({})
  const [note, setNote] = useState('')
  const send = useChange('sendPush', ['pushes', 'board'])
  const go = useNavigate()
  // a question, asked by POST because the conditions are many
  const reach = useQuery({
    queryKey: ['pushAudience', audience],
    queryFn: () => call('pushAudience', { body: { audience } }),
  })
  if (posts.length === 0) {
    return (
      <Empty whole title={say(text.new)}>
        <Link className="btn small" to="/posts?state=published">
          {say(text.choose)}
        </Link>
      </Empty>
    )
  }
  const { people = 0, leftOut = 0, most = 0 } = reach.data ?? {}
  const words = people === 0 ? text.nobody : people > most ? text.tooMany : text.reach
  return (
    <>
      <PageHead title={say(text.new)} sub={say(text.sub)} />
      <form
        className="form"
        onSubmit={event => {
          event.preventDefault()
          send.mutate(
            { body: { posts, audience, note } },
            {
              onSuccess: made => {
                toast(say(text.sent, { people: number(made.people) }))
                void go(`/pushes/${made.push}`)
              },
            },
          )
        }}
      >
        <ul className="ruled">
          {posts.map(post => (
            <li key={post}>
              <PostName id={post} />
            </li>
          ))}
        </ul>
        <Whom audience={audience} set={setAudience} />
        <Field label={say(text.note)}>
          {wiring => (
            <textarea
              {...wiring}
              rows={2}
              maxLength={200}
              value={note}
              onChange={e => setNote(e.target.value)}
            />
          )}
        </Field>
        <p role="status" className={people === 0 || people > most ? 'late' : undefined}>
          {reach.data !== undefined && say(words, { n: number(people), most: number(most) })}
          {leftOut > 0 && <> {say(text.leftOutWords, { n: number(leftOut) })}</>}
        </p>
        <Refusal error={send.error ?? reach.error} />
        <p>
          <button
            type="submit"
            className="btn"
            disabled={send.isPending || reach.data === undefined || people === 0 || people > most}
          >
            {say(text.send)}
          </button>
        </p>
      </form>
    </>
  )
}

function PostName({ id }: { id: string }) {
  const post = useRead('post', { path: { id } }).data
  return (
    <p>
      <Link to={`/posts/${id}`}>{post?.fields.title ?? '…'}</Link>{' '}
      <span className="sub">{post?.employerName}</span>
    </p>
  )
}

function Whom({ audience, set }: { audience: Audience; set: (audience: Audience) => void }) {
  const say = useSay()
  const { counties, educations } = useChoices()
  // an officer of a county sends within it
  const city = useSession()?.area?.code.length === 4
  const groups = Object.entries(keyGroups).map(([code, name]) => ({ code, name }))
  /** an empty list would mean nobody: it is left out */
  const put = (name: keyof Audience) => (chosen: string[]) => {
    const { [name]: _, ...rest } = audience
    // the boxes offer the schema's own codes only
    set(chosen.length === 0 ? rest : ({ ...rest, [name]: chosen } as Audience))
  }
  return (
    <fieldset>
      <legend>{say(text.whom)}</legend>
      <p className="sub full">{say(text.whomHelp)}</p>
      <div className="full stack">
        {city && (
          <Checks legend={say(text.lives)} of={counties} chosen={audience.places ?? []} set={put('places')} />
        )}
        <Checks
          legend={say(text.education)}
          of={educations.filter(one => one.code !== 'any')}
          chosen={audience.educations ?? []}
          set={put('educations')}
        />
        <Checks
          legend={say(text.group)}
          of={groups}
          chosen={audience.keyGroups ?? []}
          set={put('keyGroups')}
        />
        <Checks
          legend={say(text.wish)}
          of={counties}
          chosen={audience.wishPlaces ?? []}
          set={put('wishPlaces')}
        />
      </div>
    </fieldset>
  )
}

import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { Round as RoundData } from '../api/adapt/outreach.ts'
import { actsForOrganisation, useCan, useChange, useRead, useSession } from '../api/use.ts'
import { day, moment, month, number } from '../format.ts'
import { useSay } from '../language.ts'
import { ExportButtons } from '../parts/export-buttons.tsx'
import { exportsOf } from '../parts/exports.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Failure, Refusal, Waiting } from '../parts/places.tsx'
import { common } from '../text/common.ts'
import { rounds as text } from '../text/outreach.ts'
import { toast } from '../toast.tsx'

/** One round: who was asked, who answered, what came in. A member sees and gives its own answer. */
export default function Round() {
  const id = useParams()['id'] ?? ''
  const read = useRead('round', { path: { id } })
  if (read.data !== undefined) return <Drawn of={read.data} />
  return read.isError ? <Failure whole error={read.error} retry={() => void read.refetch()} /> : <Waiting />
}

function Drawn({ of }: { of: RoundData }) {
  const say = useSay()
  const can = useCan()
  const employer = actsForOrganisation(useSession())
  const { round, answers } = of
  const openings = answers.reduce((sum, one) => sum + one.openings, 0)
  const answered = answers.filter(one => one.answer !== null).length
  const counts = { answered, asked: round.asked, openings: number(openings) }
  const end = useChange('closeRound', ['round', 'rounds', 'board'])
  return (
    <>
      <PageHead
        title={`${round.association.name}${say(common.comma)}${month(round.month)}`}
        sub={`${say(round.state === 'open' ? text.openState : text.closedState)}${say(common.comma)}${say(text.until, { day: day(round.due) })}${employer ? '' : `${say(common.comma)}${say(text.sum, counts)}`}`}
      >
        <Link className="btn text small" to="/rounds">
          {say(text.back)}
        </Link>
        {round.state === 'open' && can('round.open') && (
          <button
            type="button"
            className="btn second small"
            disabled={end.isPending}
            onClick={() =>
              end.mutate(
                { path: { id: round.id }, body: { version: round.version } },
                {
                  onSuccess: made =>
                    toast(
                      say(text.ended, {
                        answered: made.answered,
                        asked: made.asked,
                        openings: number(made.openings),
                      }),
                    ),
                },
              )
            }
          >
            {say(text.end)}
          </button>
        )}
      </PageHead>
      <Refusal error={end.error} />
      {round.state === 'open' && can('round.answer') && <Reply of={of} />}
      {!employer && <Answers of={of} />}
      <section className="sec" aria-labelledby="h-c">
        <h2 id="h-c">{say(text.came)}</h2>
        {of.posts.length === 0 ? (
          <p className="sub">{say(text.noPosts)}</p>
        ) : (
          <ul className="ruled">
            {of.posts.map(post => (
              <li key={post.id}>
                <Link to={`/posts/${post.id}`}>{post.title}</Link>{' '}
                <span className="sub">
                  {post.employer}
                  {say(common.comma)}
                  {number(post.openings)}
                  {say(common.comma)}
                  {say(post.state)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}

function Answers({ of }: { of: RoundData }) {
  const say = useSay()
  return (
    <section className="sec" aria-labelledby="h-a">
      <div className="sec-h">
        <h2 id="h-a">{say(text.answers)}</h2>
        <span className="row noprint">
          <ExportButtons of={exportsOf('round', {}, { id: of.round.id })} />
        </span>
      </div>
      <table className="data">
        <caption className="vh">{say(text.answers)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(text.member)}</th>
            <th scope="col">{say(text.answer)}</th>
            <th scope="col" className="r">
              {say(common.openings)}
            </th>
          </tr>
        </thead>
        <tbody>
          {of.answers.map(one => (
            <tr key={one.organisation}>
              <th scope="row">{one.name}</th>
              <td data-l={say(text.answer)} className={one.answer === null ? 'late' : undefined}>
                {say(one.answer === null ? text.waiting : one.answer === 'posts' ? text.has : text.nothing)}
                {one.answeredAt !== null && <small>{moment(one.answeredAt)}</small>}
                {one.note !== '' && <small>{one.note}</small>}
              </td>
              <td className="r" data-l={say(common.openings)}>
                {number(one.openings)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const open = new Set(['draft', 'in-review', 'published'])

function Reply({ of }: { of: RoundData }) {
  const say = useSay()
  const before = of.answers[0]
  const [chosen, setChosen] = useState<readonly string[]>(before?.posts ?? [])
  const list = useRead('posts', { query: { limit: 200 } })
  const mine = (list.data?.rows ?? []).filter(post => open.has(post.state))
  const answer = useChange('answerRound', ['round', 'rounds'])
  const send = (posts: readonly string[]) =>
    answer.mutate(
      {
        path: { id: of.round.id },
        body: { answer: posts.length > 0 ? 'posts' : 'nothing', posts: [...posts], note: '' },
      },
      { onSuccess: () => toast(say(text.sent)) },
    )
  return (
    <section className="box stack">
      <h2>{say(text.mine)}</h2>
      {before?.answeredAt != null && (
        <p className="sub">
          {say(before.answer === 'posts' ? text.has : text.nothing)}
          {say(common.comma)}
          {moment(before.answeredAt)}
          {say(common.stop)}
          {say(text.again)}
        </p>
      )}
      {mine.length === 0 && list.data !== undefined ? (
        <p>{say(text.noMine)}</p>
      ) : (
        <fieldset className="plain">
          <legend className="sub">{say(text.pick)}</legend>
          {mine.map(post => (
            <label key={post.id} className="check line">
              <input
                type="checkbox"
                checked={chosen.includes(post.id)}
                onChange={event =>
                  setChosen(
                    event.target.checked ? [...chosen, post.id] : chosen.filter(one => one !== post.id),
                  )
                }
              />
              {post.title} <small>{number(post.openings)}</small>
            </label>
          ))}
        </fieldset>
      )}
      <Refusal error={answer.error} />
      <p className="row">
        {chosen.length > 0 ? (
          <button type="button" className="btn" disabled={answer.isPending} onClick={() => send(chosen)}>
            {say(text.sendPosts, { n: chosen.length })}
          </button>
        ) : (
          <button type="button" className="btn second" disabled={answer.isPending} onClick={() => send([])}>
            {say(text.sendNothing)}
          </button>
        )}
      </p>
    </section>
  )
}

import { useState } from 'react'
import { Link } from 'react-router'
import type { UpkeepTask } from '../api/adapt/policies.ts'
import { useChange, useRead } from '../api/use.ts'
import { day } from '../format.ts'
import { useSay } from '../language.ts'
import { AskDialog } from '../parts/ask-dialog.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Failure, Waiting } from '../parts/places.tsx'
import { common } from '../text/common.ts'
import { findings, policies, upkeep as text } from '../text/policies.ts'
import { toast } from '../toast.tsx'

const found = Object.entries(findings).map(([code, name]) => ({ code, name }))

/** What of the policies is to be looked at again, and what was found the last time. */
export default function UpkeepPage() {
  const say = useSay()
  const read = useRead('upkeep')
  const mark = useChange('markLooked', ['upkeep'])
  const [marking, setMarking] = useState<UpkeepTask>()
  const { data } = read
  return (
    <>
      <PageHead title={say(text.title)} sub={say(text.sub)}>
        <Link className="btn second small" to="/policies">
          {say(policies.back)}
        </Link>
      </PageHead>
      {read.isError && <Failure error={read.error} retry={() => void read.refetch()} />}
      {read.isPending && <Waiting />}
      {data !== undefined && (
        <section className="sec" aria-labelledby="h-t">
          <h2 id="h-t">{say(text.todo)}</h2>
          {data.tasks.length === 0 ? (
            <p>{say(text.none)}</p>
          ) : (
            <table className="data">
              <caption className="vh">{say(text.todo)}</caption>
              <thead>
                <tr>
                  {[text.policy, text.what, text.due].map(head => (
                    <th scope="col" key={head.en}>
                      {say(head)}
                    </th>
                  ))}
                  <th scope="col">
                    <span className="vh">{say(text.mark)}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {data.tasks.map(task => (
                  <tr key={`${task.policy} ${task.kind} ${task.subject}`}>
                    <th scope="row">
                      <Link to={`/policies/${task.policy}`}>{say(task.name)}</Link>
                    </th>
                    <td data-l={say(text.what)}>
                      {say(task.kindName)}
                      <small>
                        {task.kind === 'link' ? (
                          <a href={task.subject} target="_blank" rel="noreferrer">
                            {task.subject}
                          </a>
                        ) : (
                          task.subject
                        )}
                      </small>
                    </td>
                    <td data-l={say(text.due)} className={task.overdue ? 'late' : undefined}>
                      {day(task.due)}
                    </td>
                    <td>
                      {task.mayMark && (
                        <button type="button" className="btn second small" onClick={() => setMarking(task)}>
                          {say(text.mark)}
                        </button>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
      )}
      {data !== undefined && data.looked.length > 0 && (
        <section className="sec" aria-labelledby="h-l">
          <h2 id="h-l">{say(text.looked)}</h2>
          <table className="data">
            <caption className="vh">{say(text.looked)}</caption>
            <thead>
              <tr>
                {[text.policy, text.what, text.found, text.day, text.by, text.next].map(head => (
                  <th scope="col" key={head.en}>
                    {say(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.looked.map(look => (
                <tr key={`${look.policy} ${look.kind} ${look.subject}`}>
                  <th scope="row">
                    <Link to={`/policies/${look.policy}`}>{look.policy}</Link>
                  </th>
                  <td data-l={say(text.what)}>
                    {say(look.kindName)} <small>{look.subject}</small>
                  </td>
                  <td data-l={say(text.found)}>
                    {say(look.foundName)}
                    {look.note !== '' && <small>{look.note}</small>}
                  </td>
                  <td data-l={say(text.day)}>{day(look.day)}</td>
                  <td data-l={say(text.by)}>{look.by}</td>
                  <td data-l={say(text.next)}>{look.next === null ? say(text.never) : day(look.next)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {marking !== undefined && (
        <AskDialog
          title={`${say(text.mark)}${say(common.colon)}${say(marking.name)}`}
          action={say(text.mark)}
          busy={mark.isPending}
          error={mark.error}
          close={() => setMarking(undefined)}
          ask={{
            found: { kind: 'choice', label: say(text.found), of: found, nothing: '—', pointer: '/found' },
            note: { kind: 'line', label: say(text.note), optional: true, pointer: '/note' },
          }}
          send={answers =>
            mark.mutate(
              {
                body: {
                  policy: marking.policy,
                  kind: marking.kind,
                  subject: marking.subject,
                  found: answers.found,
                  note: answers.note,
                },
              },
              {
                onSuccess: () => {
                  setMarking(undefined)
                  toast(say(text.marked))
                },
              },
            )
          }
        />
      )}
    </>
  )
}

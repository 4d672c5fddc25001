import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { Publication as One } from '../api/adapt/policies.ts'
import { useCan, useChange, useRead } from '../api/use.ts'
import { useSay } from '../language.ts'
import { AskDialog } from '../parts/ask-dialog.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Failure, Refusal, Waiting } from '../parts/places.tsx'
import { Changes, Hands } from '../policies/changes.tsx'
import { ImpactOf } from '../policies/impact.tsx'
import { common } from '../text/common.ts'
import { policies as text } from '../text/policies.ts'
import { toast } from '../toast.tsx'
import { Version } from './policy.tsx'

/** One publication: what it changes, whom it touches, and the two steps. */
export default function Publication() {
  const say = useSay()
  const can = useCan()
  const { id = '' } = useParams()
  const read = useRead('publication', { path: { publication: id } })
  if (read.isError && read.data === undefined) return <Failure whole error={read.error} />
  if (read.data === undefined) return <Waiting bars={9} />
  const { publication: one, versions } = read.data
  const isOpen = one.state === 'proposed' || one.state === 'checked'
  return (
    <>
      <PageHead title={say(one.name)} sub={say(one.stateName)}>
        <Link className="btn second small" to={`/policies/${one.policy}`}>
          {say(text.versions)}
        </Link>
      </PageHead>
      <section className="sec stack" aria-labelledby="h-c">
        <h2 id="h-c">{say(text.changes)}</h2>
        <Changes of={one} />
        <Hands of={one} />
        <Steps of={one} />
      </section>
      {isOpen && can('policy.impact') && <ImpactOf publication={one.id} />}
      <section className="sec" aria-labelledby="h-v">
        <h2 id="h-v">{say(text.versions)}</h2>
        <div className="stack">
          {versions.map(version => (
            <Version key={version.version} of={version} />
          ))}
        </div>
      </section>
    </>
  )
}

function Steps({ of }: { of: One }) {
  const say = useSay()
  const [returning, setReturning] = useState(false)
  const check = useChange('checkPublication', ['publication', 'policies', 'policy', 'impact'])
  const publish = useChange('publishPolicy', ['publication', 'policies', 'policy'])
  const back = useChange('returnPublication', ['publication', 'policies', 'policy'])
  const path = { publication: of.id }
  const { version } = of
  if (of.may.length === 0) return null
  return (
    <>
      <div className="row">
        {of.may.includes('check') && (
          <button
            type="button"
            className="btn small"
            disabled={check.isPending}
            onClick={() =>
              check.mutate({ path, body: { version } }, { onSuccess: () => toast(say(text.checkedToast)) })
            }
          >
            {say(text.check)}
          </button>
        )}
        {of.may.includes('publish') && (
          <button
            type="button"
            className="btn small"
            disabled={publish.isPending}
            onClick={() =>
              publish.mutate(
                { path, body: { version } },
                { onSuccess: () => toast(say(text.publishedToast)) },
              )
            }
          >
            {say(text.publish)}
          </button>
        )}
        {of.may.includes('return') && (
          <button type="button" className="btn second small" onClick={() => setReturning(true)}>
            {say(text.return)}
          </button>
        )}
      </div>
      <Refusal error={check.error ?? publish.error} />
      {returning && (
        <AskDialog
          title={`${say(text.return)}${say(common.colon)}${say(of.name)}`}
          action={say(text.return)}
          busy={back.isPending}
          error={back.error}
          close={() => setReturning(false)}
          ask={{ reason: { kind: 'words', label: say(text.why), pointer: '/reason' } }}
          send={({ reason }) =>
            back.mutate(
              { path, body: { version, reason } },
              {
                onSuccess: () => {
                  setReturning(false)
                  toast(say(text.returnedToast))
                },
              },
            )
          }
        />
      )}
    </>
  )
}

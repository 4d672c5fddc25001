import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { PairDecision, PairFile } from '../api/adapt/merges.ts'
import { useCan, useChange, useRead } from '../api/use.ts'
import { listWords } from '../format.ts'
import { useSay } from '../language.ts'
import { AskDialog } from '../parts/ask-dialog.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Failure, Waiting } from '../parts/places.tsx'
import { MergeDialog } from '../people/merge-dialog.tsx'
import { MergeNote, mergeLists, Unmerge } from '../people/merge-note.tsx'
import { TwoRecords } from '../people/two-records.tsx'
import { merges as text } from '../text/merges.ts'
import { toast } from '../toast.tsx'

/** Two records side by side, and what an officer decides about them. */
export default function PersonDuplicate() {
  const id = useParams()['id'] ?? ''
  const read = useRead('personPair', { path: { pair: id } })
  if (read.data !== undefined) return <Drawn of={read.data} />
  return read.isError ? <Failure whole error={read.error} retry={() => void read.refetch()} /> : <Waiting />
}

function Drawn({ of }: { of: PairFile }) {
  const say = useSay()
  const { pair } = of
  return (
    <>
      <PageHead
        title={say(text.beside)}
        sub={listWords(
          pair.reasons.map(one => say(one.words)),
          say,
        )}
      >
        <Link className="btn text small" to="/people/duplicates">
          {say(text.back)}
        </Link>
      </PageHead>
      {of.merge !== null && <MergeNote of={of.merge} />}
      {pair.agreed !== null && <p className="note">{say(text.agreed, { who: pair.agreed.name })}</p>}
      <TwoRecords of={of} />
      <Decisions of={of} />
    </>
  )
}

type Ask = PairDecision['decision'] | 'merge'

function Decisions({ of }: { of: PairFile }) {
  const say = useSay()
  const may = useCan()('person.merge')
  const [asked, setAsked] = useState<Ask>()
  const close = () => setAsked(undefined)
  if (!may) return null
  const { pair, merge } = of
  const open = pair.state === 'open' || pair.state === 'later'
  return (
    <p className="row">
      {merge?.mayUnmerge === true && <Unmerge of={merge} />}
      {merge !== null && (
        <Link className="btn text" to={`/merges/${merge.id}`}>
          {say(text.toMerge)}
        </Link>
      )}
      {merge !== null && open && (
        <button type="button" className="btn text" onClick={() => setAsked('keep')}>
          {say(text.stands)}
        </button>
      )}
      {merge === null && open && (
        <>
          <button type="button" className="btn" onClick={() => setAsked('merge')}>
            {say(pair.power === 'alone' || pair.agreed !== null ? text.merge : text.agree)}
          </button>
          <button type="button" className="btn second" onClick={() => setAsked('apart')}>
            {say(text.apart)}
          </button>
          <button type="button" className="btn text" onClick={() => setAsked('later')}>
            {say(text.later)}
          </button>
        </>
      )}
      {asked === 'merge' && <MergeDialog of={of} close={close} refresh={mergeLists} />}
      {(asked === 'apart' || asked === 'later' || asked === 'keep') && (
        <Decide of={of} decision={asked} close={close} />
      )}
    </p>
  )
}

function Decide(props: { of: PairFile; decision: PairDecision['decision']; close: () => void }) {
  const say = useSay()
  const decide = useChange('decidePersonPair', mergeLists)
  const { decision, close } = props
  const { id, version } = props.of.pair
  const words = { apart: text.apart, later: text.later, keep: text.stands }[decision]
  const done = { apart: text.apartDone, later: text.laterDone, keep: text.keptDone }[decision]
  return (
    <AskDialog
      title={say(words)}
      action={say(words)}
      busy={decide.isPending}
      error={decide.error}
      close={close}
      ask={{ reason: { kind: 'words', label: say(text.reason), help: say(text.reasonNote) } }}
      send={({ reason }) =>
        decide.mutate(
          { path: { pair: id }, body: { version, decision, reason } },
          {
            onSuccess: () => {
              close()
              toast(say(done))
            },
          },
        )
      }
    />
  )
}

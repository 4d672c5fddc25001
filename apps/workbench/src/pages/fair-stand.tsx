import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { clock } from '../activities/times.ts'
import type { MyEntry } from '../api/fair-operations.ts'
import { useCan, useChange, useRead } from '../api/use.ts'
import { EntryDialog } from '../fairs/entry-dialog.tsx'
import { Queue } from '../fairs/queue.tsx'
import { Results } from '../fairs/results.tsx'
import { Talks } from '../fairs/talks.tsx'
import { day, number } from '../format.ts'
import { useSay } from '../language.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Failure, Waiting } from '../parts/places.tsx'
import { Facts } from '../support/facts.tsx'
import { SimpleForm } from '../support/simple-form.tsx'
import { fairs as text } from '../text/fairs.ts'

/** An employer's place at one fair: its stand, whom it meets there, and what became of it. */
export default function FairStand() {
  const id = useParams()['id'] ?? ''
  const read = useRead('myEntry', { path: { id } }, { every: 15_000 })
  const [act, setAct] = useState<'change' | 'withdraw' | null>(null)
  if (read.data === undefined) {
    return read.isError ? <Failure whole error={read.error} retry={() => void read.refetch()} /> : <Waiting />
  }
  const of = read.data
  const close = () => setAct(null)
  return (
    <>
      <Head of={of} choose={setAct} />
      <Results of={of} />
      <Place of={of} />
      {of.state === 'assigned' && of.online && <Queue of={of} />}
      {of.state === 'assigned' && <Talks of={of} />}
      {act === 'change' && <EntryDialog entry={of} close={close} done={close} />}
      {act === 'withdraw' && <Withdraw of={of} close={close} />}
    </>
  )
}

function Head({ of, choose }: { of: MyEntry; choose: (act: 'change' | 'withdraw') => void }) {
  const say = useSay()
  const may = useCan()('fair.enter')
  const has = (name: string) => of.actions.some(one => one.name === name)
  const stands = of.state === 'applied' || of.state === 'assigned'
  return (
    <PageHead
      title={of.title === '' ? say(text.unannounced) : of.title}
      sub={[
        ...(of.day === '' ? [] : [`${day(of.day)} ${clock(of.startsAt)}`, of.place]),
        say(of.stateName),
      ].join(' · ')}
    >
      {may && stands && (
        <button type="button" className="btn second small" onClick={() => choose('change')}>
          {say(text.change)}
        </button>
      )}
      {of.state === 'assigned' && (
        // another program: the public pages
        <a className="btn text small" href={`/fairs/${of.fair}/signs?code=${of.standCode}`}>
          {say(text.sign)}
        </a>
      )}
      <a className="btn text small" href={`/fairs/${of.fair}`}>
        {say(text.publicPage)}
      </a>
      {may && has('withdraw') && !of.there && (
        <button type="button" className="btn text small" onClick={() => choose('withdraw')}>
          {say(text.withdraw)}
        </button>
      )}
      <Link className="btn text small" to="/fair-stands">
        {say(text.myBack)}
      </Link>
    </PageHead>
  )
}

function Place({ of }: { of: MyEntry }) {
  const say = useSay()
  return (
    <section className="sec" aria-labelledby="h-place">
      <h2 id="h-place">{say(text.stand)}</h2>
      <Facts
        of={[
          [text.stand, of.stand ?? (of.mode === 'online' ? say(text.online) : '')],
          [text.code, of.state === 'assigned' ? of.standCode : ''],
          [text.mode, say(of.modeName)],
          [text.reason, of.reason ?? ''],
          [text.contact, `${of.contactName} ${of.contactPhone}`],
          [text.openings, number(of.openings)],
          [text.brought, of.posts.map(post => post.title).join('、')],
        ]}
      />
    </section>
  )
}

function Withdraw({ of, close }: { of: MyEntry; close: () => void }) {
  const say = useSay()
  const change = useChange('withdrawEntry', ['myEntry', 'myEntries'])
  return (
    <SimpleForm
      title={say(text.withdraw)}
      action={say(text.withdraw)}
      busy={change.isPending}
      error={change.error}
      close={close}
      boxes={[]}
      send={() =>
        change.mutate({ path: { id: of.entry }, body: { version: of.version } }, { onSuccess: close })
      }
    >
      <p>{say(text.withdrawSure)}</p>
    </SimpleForm>
  )
}

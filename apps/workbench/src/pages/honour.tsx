import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { HonourFile } from '../api/skill-operations.ts'
import { useCan, useChange, useRead } from '../api/use.ts'
import { day } from '../format.ts'
import { useSay } from '../language.ts'
import { DropFile } from '../parts/drop-file.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Failure, Refusal, Waiting } from '../parts/places.tsx'
import { SaveButton } from '../parts/save-button.tsx'
import { Award, type HonourStep, Step } from '../skills/honour-dialogs.tsx'
import { Facts } from '../support/facts.tsx'
import { honours as text } from '../text/skills.ts'

/** One nomination: what it is for, its papers, and what the reader can do now. */
export default function Honour() {
  const say = useSay()
  const may = useCan()('honour.decide')
  const id = useParams()['id'] ?? ''
  const read = useRead('honour', { path: { id } })
  const [act, setAct] = useState<HonourStep | null>(null)
  if (read.data === undefined) {
    return read.isError ? <Failure whole error={read.error} retry={() => void read.refetch()} /> : <Waiting />
  }
  const of = read.data
  const close = () => setAct(null)
  return (
    <>
      <PageHead title={of.name} sub={`${say(of.titleName)} · ${of.year} · ${say(of.stateName)}`}>
        {may &&
          of.actions.map(one => (
            <button key={one.name} type="button" className="btn second small" onClick={() => setAct(one)}>
              {say(one.label)}
            </button>
          ))}
        <Link className="btn text small" to="/honours">
          {say(text.back)}
        </Link>
      </PageHead>
      <section className="sec">
        <Facts
          of={[
            [text.employer, of.employer],
            [text.occupation, of.occupation],
            [text.nominator, of.nominator],
            [text.decider, of.decider === '' ? null : of.decider],
            [text.document, of.document === '' ? null : of.document],
            [text.awardedOn, of.awardedOn === null ? null : day(of.awardedOn)],
            [text.revokedOn, of.revokedOn === null ? null : day(of.revokedOn)],
            [text.reason, of.reason === '' ? null : of.reason],
          ]}
        />
      </section>
      <section className="sec" aria-labelledby="h-merit">
        <h2 id="h-merit">{say(text.merit)}</h2>
        <p>{of.merit}</p>
      </section>
      <Papers of={of} />
      {act?.name === 'award' && <Award ids={[of.id]} close={close} />}
      {act !== null && act.name !== 'award' && (
        <Step of={of} step={{ ...act, name: act.name }} close={close} />
      )}
    </>
  )
}

function Papers({ of }: { of: HonourFile }) {
  const say = useSay()
  const may = useCan()('honour.nominate')
  const add = useChange('addHonourPaper', ['honour'])
  return (
    <section className="sec" aria-labelledby="h-papers">
      <h2 id="h-papers">{say(text.papers)}</h2>
      {of.papers.length === 0 && <p>{say(text.noPapers)}</p>}
      <ul className="ruled">
        {of.papers.map(paper => (
          <li key={paper.id}>
            <SaveButton className="btn text small" path={`/api/honours/${of.id}/papers/${paper.id}`}>
              {paper.name}
            </SaveButton>
          </li>
        ))}
      </ul>
      {may && of.state === 'nominated' && (
        <DropFile
          words={say(text.drop)}
          rules={say(text.rules)}
          choose={say(text.choose)}
          accept=".pdf,.png,.jpg,.jpeg"
          busy={add.isPending}
          take={file => add.mutate({ path: { id: of.id }, body: file })}
        />
      )}
      <Refusal error={add.error} />
    </section>
  )
}

import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { SampleItem, SampleRead } from '../api/adapt/audits.ts'
import { useChange, useRead } from '../api/use.ts'
import { MarkDialog } from '../audits/mark-dialog.tsx'
import { percent } from '../audits/percent.ts'
import { moment, number, when } from '../format.ts'
import { useSay } from '../language.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Failure, Refusal, Waiting } from '../parts/places.tsx'
import { errors, samples as text, verdicts } from '../text/audits.ts'

/** One sample: look at each record, mark it, sign. */
export default function Sample() {
  const say = useSay()
  const id = useParams()['id'] ?? ''
  const read = useRead('sample', { path: { sample: id } })
  if (read.data === undefined) {
    return read.isError ? <Failure whole error={read.error} retry={() => void read.refetch()} /> : <Waiting />
  }
  const { sample, items } = read.data
  return (
    <>
      <PageHead
        title={say(sample.targetName)}
        sub={say(text.facts, {
          seed: sample.seed,
          mark: sample.mark,
          population: number(sample.population),
          size: number(sample.size),
        })}
      >
        <Link className="btn text small" to="/samples">
          {say(text.back)}
        </Link>
      </PageHead>
      <Result of={read.data} />
      <Items sample={sample.id} items={items} open={sample.closedAt === null} />
    </>
  )
}

function Result({ of: { sample, items } }: { of: SampleRead }) {
  const say = useSay()
  const close = useChange('closeSample', ['sample', 'samples'])
  const left = items.filter(item => item.verdict === null).length
  if (sample.estimate !== null && sample.closedAt !== null) {
    const { low, high, amount, confidence, method } = sample.estimate
    return (
      <section className="box sec" aria-labelledby="h-error">
        <h2 id="h-error">{say(errors.title)}</h2>
        <p className="num">
          {percent(low)} – {percent(high)}
        </p>
        {amount !== null && (
          <p className="words">
            {say(errors.amount, { low: percent(amount.low), high: percent(amount.high) })}
          </p>
        )}
        <p className="words">
          {say(errors.line, {
            low: percent(low),
            high: percent(high),
            confidence: `${confidence * 100}%`,
            date: moment(sample.closedAt),
            by: sample.by,
            population: number(sample.population),
            size: number(sample.size),
            confirmed: number(sample.confirmed),
            wrong: number(sample.wrong),
            unclear: number(sample.unclear),
          })}
        </p>
        <p className="sub">{say(method)}</p>
      </section>
    )
  }
  return (
    <section className="sec stack open-sample" aria-label={say(text.sign)}>
      <p>{left > 0 ? say(text.left, { n: number(left) }) : say(text.signMore)}</p>
      <Refusal error={close.error} />
      <p>
        <button
          type="button"
          className="btn"
          disabled={left > 0 || close.isPending}
          onClick={() => close.mutate({ path: { sample: sample.id }, body: { version: sample.version } })}
        >
          {say(text.sign)}
        </button>
      </p>
    </section>
  )
}

const sources = { post: text.post, application: text.application } as const

function Items({ sample, items, open }: { sample: string; items: readonly SampleItem[]; open: boolean }) {
  const say = useSay()
  const [marking, setMarking] = useState<string | null>(null)
  const item = items.find(each => each.id === marking)
  return (
    <>
      <table className="data">
        <caption className="vh">{say(text.record)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(text.record)}</th>
            <th scope="col">{say(text.organisation)}</th>
            <th scope="col">{say(text.area)}</th>
            <th scope="col">{say(text.day)}</th>
            <th scope="col" className="r">
              {say(text.quantity)}
            </th>
            <th scope="col">{say(text.verdict)}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(each => (
            <tr key={each.id}>
              <th scope="row">
                <Source of={each} />
              </th>
              <td data-l={say(text.organisation)}>{each.by}</td>
              <td data-l={say(text.area)}>{say(each.area.name)}</td>
              <td data-l={say(text.day)}>{when(each.day)}</td>
              <td className="r" data-l={say(text.quantity)}>
                {number(each.quantity)}
              </td>
              <td data-l={say(text.verdict)}>
                {each.verdict === null ? say(text.notYet) : say(verdicts[each.verdict])}{' '}
                {open && (
                  <button type="button" className="btn text small" onClick={() => setMarking(each.id)}>
                    {say(each.verdict === null ? text.mark : text.markAgain)}
                    <span className="vh"> {each.position}</span>
                  </button>
                )}
                {each.note !== '' && <small>{each.note}</small>}
                {each.evidence !== '' && <small>{each.evidence}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {item !== undefined && <MarkDialog sample={sample} item={item} close={() => setMarking(null)} />}
    </>
  )
}

function Source({ of }: { of: SampleItem }) {
  const say = useSay()
  const name = of.source === 'post' || of.source === 'application' ? sources[of.source] : text.other
  const words = `${of.position}. ${say(name)}`
  return of.href === null ? words : <Link to={of.href}>{words}</Link>
}

import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { SamplePreview } from '../api/adapt/audits.ts'
import { useChange, useRead } from '../api/use.ts'
import { number } from '../format.ts'
import { useSay } from '../language.ts'
import { Field } from '../parts/field.tsx'
import { Failure, Refusal, Waiting } from '../parts/places.tsx'
import { samples as text } from '../text/audits.ts'
import { percent } from './percent.ts'

/** Which records are drawn is decided by the seed; how exact the answer will be, by the size. */
export function DrawForm({ target, area }: { target: string; area: string }) {
  const say = useSay()
  const query = { target, ...(area !== '' && { area }) }
  const preview = useRead('previewSample', { query })
  const label = useRead('targets').data?.targets.find(one => one.id === target)?.label
  if (preview.data === undefined) {
    return preview.isError ? (
      <Failure error={preview.error} retry={() => void preview.refetch()} />
    ) : (
      <Waiting />
    )
  }
  return (
    <section className="box sec reading" aria-labelledby="h-draw">
      <h2 id="h-draw">{say(text.drawFor, { name: label === undefined ? target : say(label) })}</h2>
      {preview.data.population === 0 ? (
        <p>{say(text.nothing)}</p>
      ) : (
        <Draw of={preview.data} target={target} area={area} />
      )}
    </section>
  )
}

function Draw({ of, target, area }: { of: SamplePreview; target: string; area: string }) {
  const say = useSay()
  const go = useNavigate()
  const draw = useChange('drawSample', ['samples'])
  const [seed, setSeed] = useState('')
  const [size, setSize] = useState(
    of.sizes.find(each => each.size >= 100)?.size ?? of.sizes.at(-1)?.size ?? 1,
  )
  const body = { target, mark: of.mark, seed, size, ...(area !== '' && { area }) }
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        draw.mutate({ body }, { onSuccess: ({ id }) => void go(`/samples/${id}`) })
      }}
    >
      <p>{say(text.population, { n: number(of.population) })}</p>
      <fieldset>
        <legend className="legend">{say(text.size)}</legend>
        {of.sizes.map(each => (
          <label key={each.size} className="pick-one">
            <input
              type="radio"
              name="size"
              checked={size === each.size}
              onChange={() => setSize(each.size)}
            />
            <span>
              {each.size === of.population
                ? say(text.whole, { size: each.size })
                : say(text.sizeLine, {
                    size: each.size,
                    few: percent(each.atTwentieth),
                    half: percent(each.atHalf),
                  })}
            </span>
          </label>
        ))}
      </fieldset>
      <Field label={say(text.seed)} help={say(text.seedHelp)} required>
        {wiring => (
          <input
            {...wiring}
            required
            maxLength={100}
            value={seed}
            onChange={event => setSeed(event.target.value)}
          />
        )}
      </Field>
      <Refusal error={draw.error} />
      <p>
        <button type="submit" className="btn" disabled={draw.isPending}>
          {say(text.draw)}
        </button>
      </p>
    </form>
  )
}

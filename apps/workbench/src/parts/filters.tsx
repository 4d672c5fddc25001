import { useEffect, useState } from 'react'
import type { Choice, Text } from '../api/shapes.ts'
import { useChoices } from '../api/use.ts'
import { useSay } from '../language.ts'
import { common } from '../text/common.ts'
import { Options } from './field.tsx'
import { Icon } from './icon.tsx'
import type { ListUrl } from './list-url.ts'

/** A filter of one choice, written to the address at once. */
export function Pick(props: { url: ListUrl; name: string; label: Text; of: readonly Choice[] }) {
  const say = useSay()
  const value = props.url.get(props.name)
  return (
    <label className={value === '' ? 'chip pick' : 'chip pick on'}>
      <span className="vh">{say(props.label)}</span>
      <select value={value} onChange={event => props.url.set({ [props.name]: event.target.value })}>
        <option value="">{say(common.allOf, { what: say(props.label) })}</option>
        <Options of={props.of} chosen={value} />
      </select>
    </label>
  )
}

/** Yes-or-no filter. */
export function Toggle(props: { url: ListUrl; name: string; label: Text }) {
  const say = useSay()
  const on = ['1', 'true'].includes(props.url.get(props.name))
  return (
    <button
      type="button"
      className={on ? 'chip on' : 'chip'}
      aria-pressed={on}
      onClick={() => props.url.set({ [props.name]: on ? '' : '1' })}
    >
      {say(props.label)}
      {on && <Icon name="close" small />}
    </button>
  )
}

export function CountyPick({ url }: { url: ListUrl }) {
  const counties = useChoices().counties
  return <Pick url={url} name="county" label={common.county} of={counties} />
}

/** Words to look for: sent on Enter, so that typing does not fill the history. */
export function SearchBox({ url, label }: { url: ListUrl; label: string }) {
  const say = useSay()
  const now = url.get('q')
  const [words, setWords] = useState(now)
  useEffect(() => setWords(now), [now])
  return (
    <search>
      <form
        className="searchbox"
        onSubmit={event => {
          event.preventDefault()
          url.set({ q: words.trim() })
        }}
      >
        <label>
          <span className="vh">{label}</span>
          <input
            type="search"
            value={words}
            placeholder={label}
            maxLength={200}
            onChange={event => setWords(event.target.value)}
          />
        </label>
        <button type="submit" className="btn second small">
          {say(common.search)}
        </button>
      </form>
    </search>
  )
}

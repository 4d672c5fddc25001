import { useState } from 'react'
import type { MyEntry, OpenFair } from '../api/fair-operations.ts'
import { problemIn, useChange, useRead } from '../api/use.ts'
import { useSay } from '../language.ts'
import { Field } from '../parts/field.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { fairs as text } from '../text/fairs.ts'
import { toast } from '../toast.tsx'

type Mode = MyEntry['mode']
const modeNames = { onsite: text.onsite, online: text.onlineOnly, both: text.bothModes }

interface Typed {
  mode: Mode
  people: string
  needs: string
  contactName: string
  contactPhone: string
  link: string
}

/** An employer applies for a fair, or changes what it said and brings. */
export function EntryDialog(props: {
  /** to apply for */
  fair?: OpenFair
  /** to change */
  entry?: MyEntry
  close: () => void
  done: (entry: string) => void
}) {
  const say = useSay()
  const { fair, entry, close, done } = props
  const apply = useChange('applyForStand', ['myEntries', 'openFairs'])
  const change = useChange('changeEntry', ['myEntry'])
  const posts = useRead('posts', { query: { state: 'published' } }).data?.rows ?? []
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(entry?.posts.map(one => one.post)))
  const [typed, setTyped] = useState<Typed>({
    mode: entry?.mode ?? (fair?.mode === 'online' ? 'online' : 'onsite'),
    people: String(entry?.people ?? 2),
    needs: entry?.needs ?? '',
    contactName: entry?.contactName ?? '',
    contactPhone: entry?.contactPhone ?? '',
    link: entry?.link ?? '',
  })
  const set = (name: keyof Typed, value: string) => setTyped(before => ({ ...before, [name]: value }))
  const error = apply.error ?? change.error
  const wrong = (name: string) => problemIn(error)?.fields?.find(field => field.pointer === `/${name}`)
  const modes: Mode[] = fair?.mode === 'hybrid' ? ['onsite', 'online', 'both'] : [typed.mode]
  const send = () => {
    const { mode, people, needs, contactName, contactPhone, link } = typed
    const said = {
      ...{ people: Number(people), needs, contactName, contactPhone, posts: [...chosen] },
      ...(mode !== 'onsite' && link !== '' && { link }),
    }
    if (fair !== undefined)
      apply.mutate(
        { path: { id: fair.id }, body: { mode, ...said } },
        {
          onSuccess: made => {
            toast(say(text.sent))
            done(made.entry)
          },
        },
      )
    else if (entry !== undefined)
      change.mutate(
        { path: { id: entry.entry }, body: { ...said, version: entry.version } },
        {
          onSuccess: () => {
            toast(say(text.saved))
            done(entry.entry)
          },
        },
      )
  }
  return (
    <FormDialog
      title={fair === undefined ? say(text.change) : say(text.applyTitle, { name: fair.title })}
      action={say(fair === undefined ? text.change : text.apply)}
      busy={apply.isPending || change.isPending}
      error={error}
      close={close}
      send={send}
    >
      {modes.length > 1 && (
        <Field label={say(text.mode)} problem={wrong('mode')}>
          {wiring => (
            <select {...wiring} value={typed.mode} onChange={event => set('mode', event.target.value)}>
              {modes.map(mode => (
                <option key={mode} value={mode}>
                  {say(modeNames[mode])}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <fieldset className="stack">
        <legend>{say(text.posts)}</legend>
        {posts.length === 0 && <p>{say(text.noPosts)}</p>}
        {posts.map(post => (
          <label key={post.id} className="check">
            <input
              type="checkbox"
              checked={chosen.has(post.id)}
              onChange={event => {
                const next = new Set(chosen)
                if (event.target.checked) next.add(post.id)
                else next.delete(post.id)
                setChosen(next)
              }}
            />
            {post.title}
          </label>
        ))}
      </fieldset>
      {(
        [
          ['contactName', text.contactName, 'text'],
          ['contactPhone', text.contactPhone, 'tel'],
          ['people', text.people, 'number'],
          ['needs', text.needs, 'text'],
        ] as const
      ).map(([name, label, type]) => (
        <Field key={name} label={say(label)} problem={wrong(name)}>
          {wiring => (
            <input
              {...wiring}
              type={type}
              value={typed[name]}
              onChange={event => set(name, event.target.value)}
            />
          )}
        </Field>
      ))}
      {typed.mode !== 'onsite' && (
        <Field label={say(text.link)} help={say(text.linkHelp)} problem={wrong('link')}>
          {wiring => (
            <input
              {...wiring}
              type="url"
              value={typed.link}
              onChange={event => set('link', event.target.value)}
            />
          )}
        </Field>
      )}
    </FormDialog>
  )
}

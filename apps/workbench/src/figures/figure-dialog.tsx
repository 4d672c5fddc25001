import { useState } from 'react'
import type { NewFigure } from '../api/interim.ts'
import { problemIn, useChange, useChoices, useRead, useSession } from '../api/use.ts'
import { useSay } from '../language.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Field, Options } from '../parts/field.tsx'
import { Refusal } from '../parts/places.tsx'
import { common } from '../text/common.ts'
import { figures as text } from '../text/rest.ts'
import { toast } from '../toast.tsx'

/** A department says a number: for which target and month, from where, with its evidence. */
export function FigureDialog({ close }: { close: () => void }) {
  const say = useSay()
  const session = useSession()
  const targets = useRead('board').data?.targets ?? []
  const counties = useChoices()?.counties ?? []
  const submit = useChange('submitFigure')
  const attach = useChange('figureEvidence', ['figures', 'board'])
  const [file, setFile] = useState<File | undefined>()
  const [figure, setFigure] = useState<NewFigure>({
    target: '',
    area: session?.area?.code ?? '',
    value: null,
    period: '',
    source: '',
  })
  const problem = (pointer: string) =>
    problemIn(submit.error)?.fields?.find(field => field.pointer === pointer)
  const send = async () => {
    const { id } = await submit.mutateAsync({ body: figure })
    if (file !== undefined) await attach.mutateAsync({ path: { id }, body: file })
    toast(say(text.submitted))
    close()
  }
  return (
    <Dialog title={say(text.new)} close={close}>
      <form
        className="stack"
        onSubmit={event => {
          event.preventDefault()
          send().catch(() => undefined) // told below by the mutation's own error
        }}
      >
        <Field label={say(text.target)} required problem={problem('/target')}>
          {wiring => (
            <select
              {...wiring}
              required
              value={figure.target}
              onChange={e => setFigure({ ...figure, target: e.target.value })}
            >
              <option value="" />
              {targets.map(target => (
                <option key={target.id} value={target.id}>
                  {target.clause} {say(target.label)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={say(common.county)} required problem={problem('/area')}>
          {wiring => (
            <select
              {...wiring}
              required
              value={figure.area}
              onChange={e => setFigure({ ...figure, area: e.target.value })}
            >
              <Options
                of={session?.area === null || session === undefined ? counties : [session.area, ...counties]}
                chosen={figure.area}
              />
            </select>
          )}
        </Field>
        <Field label={say(text.value)} required problem={problem('/value')}>
          {wiring => (
            <input
              {...wiring}
              type="number"
              required
              value={figure.value ?? ''}
              onChange={e =>
                setFigure({ ...figure, value: e.target.value === '' ? null : Number(e.target.value) })
              }
            />
          )}
        </Field>
        <Field label={say(text.period)} required problem={problem('/period')}>
          {wiring => (
            <input
              {...wiring}
              type="month"
              required
              value={figure.period}
              onChange={e => setFigure({ ...figure, period: e.target.value })}
            />
          )}
        </Field>
        <Field label={say(text.source)} help={say(text.sourceHelp)} required problem={problem('/source')}>
          {wiring => (
            <input
              {...wiring}
              required
              value={figure.source}
              onChange={e => setFigure({ ...figure, source: e.target.value })}
            />
          )}
        </Field>
        <Field label={say(text.evidence)} help={say(text.evidenceHelp)} problem={problem('/evidence')}>
          {wiring => (
            <input
              {...wiring}
              type="file"
              accept=".pdf,image/*"
              onChange={e => setFile(e.target.files?.[0])}
            />
          )}
        </Field>
        <Refusal error={submit.error ?? attach.error} />
        <p className="row">
          <button type="submit" className="btn" disabled={submit.isPending || attach.isPending}>
            {say(text.submit)}
          </button>
          <button type="button" className="btn text" onClick={close}>
            {say(common.cancel)}
          </button>
        </p>
      </form>
    </Dialog>
  )
}

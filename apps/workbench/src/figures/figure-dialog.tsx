import { useState } from 'react'
import type { NewFigure } from '../api/adapt/plan.ts'
import { problemIn, useChange, useChoices, useRead, useSession } from '../api/use.ts'
import { useSay } from '../language.ts'
import { Field, Options } from '../parts/field.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { common } from '../text/common.ts'
import { figures as text } from '../text/rest.ts'
import { toast } from '../toast.tsx'

/** A department says a number: for which target and month, from where, with its evidence. */
export function FigureDialog({ close }: { close: () => void }) {
  const say = useSay()
  const session = useSession()
  const targets = useRead('targets').data?.targets ?? []
  const counties = useChoices().counties
  const submit = useChange('submitFigure', ['figures', 'board'])
  const [figure, setFigure] = useState<NewFigure>({
    target: '',
    area: session?.area?.code ?? '',
    value: null,
    period: '',
    source: '',
    file: undefined,
  })
  const problem = (pointer: string) =>
    problemIn(submit.error)?.fields?.find(field => field.pointer === pointer)
  const scale = targets.find(one => one.id === figure.target)?.unit.scale ?? 1
  const send = () =>
    submit.mutate(
      { body: { ...figure, value: figure.value === null ? null : Math.round(figure.value * scale) } },
      {
        onSuccess: () => {
          toast(say(text.submitted))
          close()
        },
      },
    )
  return (
    <FormDialog
      title={say(text.new)}
      action={say(text.submit)}
      busy={submit.isPending}
      error={submit.error}
      close={close}
      send={send}
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
            step="any"
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
      <Field label={say(text.evidence)} help={say(text.evidenceHelp)} required problem={problem('/file')}>
        {wiring => (
          <input
            {...wiring}
            type="file"
            accept=".pdf,image/*"
            onChange={e => setFigure({ ...figure, file: e.target.files?.[0] })}
          />
        )}
      </Field>
    </FormDialog>
  )
}

import { useState } from 'react'
import type { TargetDetail } from '../api/adapt/targets.ts'
import { problemIn, useCan, useChange, useOffered } from '../api/use.ts'
import { useSay } from '../language.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Field, Options } from '../parts/field.tsx'
import { Refusal } from '../parts/places.tsx'
import { common } from '../text/common.ts'
import { targets as text } from '../text/targets.ts'
import { toast } from '../toast.tsx'

/** Who leads: a proposal until an administrator has confirmed or corrected it. */
export function Lead({ of }: { of: TargetDetail }) {
  const say = useSay()
  const can = useCan()
  const [asking, setAsking] = useState(false)
  const { department, proposed } = of.target.lead
  const who = department === null ? say(text.nothing) : say(department.name)
  return (
    <>
      {proposed ? <span className="late">{say(text.leadProposed, { who })}</span> : who}
      {can('plan.confirm-lead') && (
        <button type="button" className="link line" onClick={() => setAsking(true)}>
          {say(proposed ? text.confirmLead : text.changeLead)}
        </button>
      )}
      {asking && <Confirm of={of} close={() => setAsking(false)} />}
    </>
  )
}

function Confirm({ of, close }: { of: TargetDetail; close: () => void }) {
  const say = useSay()
  const departments = useOffered()?.departments ?? []
  const confirm = useChange('confirmLead', ['target', 'board'])
  const [chosen, setChosen] = useState(of.target.lead.department?.code ?? '')
  const send = () =>
    confirm.mutate(
      { path: { item: of.target.id }, body: { department: chosen } },
      {
        onSuccess: () => {
          const named = departments.find(one => one.code === chosen)
          toast(say(text.leadDone, { who: named === undefined ? chosen : say(named.name) }))
          close()
        },
      },
    )
  return (
    <Dialog title={say(text.confirmLead)} close={close}>
      <form
        className="stack"
        onSubmit={event => {
          event.preventDefault()
          send()
        }}
      >
        <Field
          label={say(text.lead)}
          help={say(text.leadHelp)}
          required
          problem={problemIn(confirm.error)?.fields?.find(field => field.pointer === '/department')}
        >
          {wiring => (
            <select {...wiring} required value={chosen} onChange={event => setChosen(event.target.value)}>
              <Options of={departments} chosen={chosen} />
            </select>
          )}
        </Field>
        <Refusal error={confirm.error} />
        <p className="row">
          <button type="submit" className="btn" disabled={confirm.isPending}>
            {say(text.confirmLead)}
          </button>
          <button type="button" className="btn text" onClick={close}>
            {say(common.cancel)}
          </button>
        </p>
      </form>
    </Dialog>
  )
}

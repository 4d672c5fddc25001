import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useCan, useChange, useChoices, useSession } from '../api/use.ts'
import { useSay } from '../language.ts'
import { AskDialog } from '../parts/ask-dialog.tsx'
import { people as text } from '../text/people.ts'
import { toast } from '../toast.tsx'

const said = { new: text.isNew, same: text.isSame, probable: text.isProbable } as const

/** Enters somebody who came by; who has a record already is found by the number, and opened. */
export function EnterPerson() {
  const say = useSay()
  const can = useCan()
  const go = useNavigate()
  const area = useSession()?.area?.code ?? ''
  const { counties } = useChoices()
  const [asking, setAsking] = useState(false)
  const enter = useChange('addPerson', ['people'])
  if (!can('person.enter')) return null
  return (
    <>
      <button type="button" className="btn second small" onClick={() => setAsking(true)}>
        {say(text.enter)}
      </button>
      {asking && (
        <AskDialog
          title={say(text.enter)}
          action={say(text.enter)}
          busy={enter.isPending}
          error={enter.error}
          close={() => setAsking(false)}
          ask={{
            name: { kind: 'line', label: say(text.name), pointer: '/name' },
            number: {
              kind: 'line',
              label: say(text.idNumber),
              help: say(text.idHelp),
              optional: true,
              pointer: '/identity/number',
            },
            phone: { kind: 'line', label: say(text.phone), optional: true, pointer: '/phone' },
            // who looks after one county enters there
            place: {
              kind: 'choice',
              label: say(text.lives),
              of: area.length < 6 ? counties : counties.filter(({ code }) => area.startsWith(code)),
              nothing: say(text.lives),
            },
          }}
          send={({ name, number, phone, place }) =>
            enter.mutate(
              {
                body: {
                  name,
                  division: area.startsWith(place) ? area : place,
                  ...(number !== '' && { identity: { kind: 'citizen-id', number } }),
                  ...(phone !== '' && { phone: phone.replaceAll(/[\s-]/g, '') }),
                },
              },
              {
                onSuccess: ({ person, outcome }) => {
                  toast(say(said[outcome]))
                  go(`/people/${person}`)
                },
              },
            )
          }
        />
      )}
    </>
  )
}

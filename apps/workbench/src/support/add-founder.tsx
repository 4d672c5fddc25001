import { useState } from 'react'
import { useChange } from '../api/use.ts'
import { useSay } from '../language.ts'
import { founders as text } from '../text/support.ts'
import { ChoosePerson } from './choose-person.tsx'
import { SimpleForm } from './simple-form.tsx'

const kinds = [
  { code: 'individual', name: { zh: '个体工商户', en: 'Individual business' } },
  { code: 'registered', name: { zh: '登记过的单位', en: 'Registered firm' } },
  { code: 'planned', name: { zh: '还没登记', en: 'Not registered yet' } },
] as const

/** First the person, who has a record already; then the business. */
export function AddFounder({ close, added }: { close: () => void; added: (id: string) => void }) {
  const say = useSay()
  const [person, setPerson] = useState<{ id: string; name: string } | null>(null)
  const add = useChange('addFounder', ['founders'])
  if (person === null) return <ChoosePerson title={say(text.add)} close={close} choose={setPerson} />
  return (
    <SimpleForm
      title={say(text.chosen, { name: person.name })}
      action={say(text.add)}
      busy={add.isPending}
      error={add.error}
      close={close}
      boxes={[
        { name: 'business', label: text.business },
        { name: 'kind', label: text.kind, kind: kinds, value: 'individual' },
        { name: 'creditCode', label: text.creditCode },
        { name: 'startedOn', label: text.startedOn, kind: 'date' },
      ]}
      send={typed => {
        const kind = kinds.find(one => one.code === typed['kind'])?.code ?? 'planned'
        const { business = '', creditCode = '', startedOn = '' } = typed
        const more = { ...(creditCode !== '' && { creditCode }), ...(startedOn !== '' && { startedOn }) }
        add.mutate(
          { body: { person: person.id, business, kind, ...more } },
          { onSuccess: made => added(made.id) },
        )
      }}
    />
  )
}

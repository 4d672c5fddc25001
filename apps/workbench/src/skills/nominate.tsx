import { useState } from 'react'
import type { Choice } from '../api/shapes.ts'
import { cityDay } from '../api/today.ts'
import { useChange } from '../api/use.ts'
import { useSay } from '../language.ts'
import { ChoosePerson } from '../support/choose-person.tsx'
import { SimpleForm } from '../support/simple-form.tsx'
import { honours as text } from '../text/skills.ts'

/** First the person, who has a record already; then the title and what it is for. */
export function Nominate(props: {
  titles: readonly Choice[]
  close: () => void
  added: (id: string) => void
}) {
  const say = useSay()
  const [person, setPerson] = useState<{ id: string; name: string } | null>(null)
  const add = useChange('nominate', ['honours'])
  const { close, titles } = props
  if (person === null) return <ChoosePerson title={say(text.nominate)} close={close} choose={setPerson} />
  return (
    <SimpleForm
      title={say(text.chosen, { name: person.name })}
      action={say(text.nominate)}
      busy={add.isPending}
      error={add.error}
      close={close}
      boxes={[
        { name: 'title', label: text.titleOf, kind: titles, value: titles[0]?.code ?? '' },
        { name: 'year', label: text.year, kind: 'number', value: cityDay().slice(0, 4) },
        { name: 'employer', label: text.employer },
        { name: 'occupation', label: text.occupation },
        { name: 'merit', label: text.merit, help: text.meritHelp, kind: 'long' },
      ]}
      send={({ title = '', year = '', employer = '', occupation = '', merit = '' }) =>
        add.mutate(
          { body: { person: person.id, title, year: Number(year), employer, occupation, merit } },
          { onSuccess: made => props.added(made.id) },
        )
      }
    />
  )
}

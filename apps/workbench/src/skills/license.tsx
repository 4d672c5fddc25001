import { useChange } from '../api/use.ts'
import { useSay } from '../language.ts'
import { SimpleForm } from '../support/simple-form.tsx'
import { certificates as text } from '../text/skills.ts'
import { toast } from '../toast.tsx'

/** Records the licence of a body, the first or a later one: without it no list of its is taken. */
export function License({ close }: { close: () => void }) {
  const say = useSay()
  const change = useChange('licenseBody', ['bodies'])
  return (
    <SimpleForm
      title={say(text.license)}
      action={say(text.license)}
      busy={change.isPending}
      error={change.error}
      close={close}
      boxes={[
        { name: 'creditCode', label: text.creditCode },
        { name: 'licence', label: text.licence },
        { name: 'licensedOn', label: text.licensedOn, kind: 'date' },
        { name: 'untilOn', label: text.untilOn, help: text.untilHelp, kind: 'date' },
      ]}
      send={({ creditCode = '', licence = '', licensedOn = '', untilOn = '' }) =>
        change.mutate(
          { body: { creditCode, licence, licensedOn, occupations: [], ...(untilOn !== '' && { untilOn }) } },
          {
            onSuccess: ({ name }) => {
              toast(say(text.licensed, { name }))
              close()
            },
          },
        )
      }
    />
  )
}

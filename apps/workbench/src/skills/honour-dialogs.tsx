import type { HonourFile } from '../api/skill-operations.ts'
import { useChange } from '../api/use.ts'
import { useSay } from '../language.ts'
import { SimpleForm } from '../support/simple-form.tsx'
import { honours as text } from '../text/skills.ts'
import { toast } from '../toast.tsx'

/** One decision for one title or many; who could not be decided on is said with the reason. */
export function Award({ ids, close }: { ids: readonly string[]; close: () => void }) {
  const say = useSay()
  const change = useChange('awardHonours', ['honours', 'honour'])
  return (
    <SimpleForm
      title={say(text.awardTitle)}
      action={say(text.awardTitle)}
      busy={change.isPending}
      error={change.error}
      close={close}
      boxes={[
        { name: 'document', label: text.document, help: text.documentHelp },
        { name: 'awardedOn', label: text.awardedOn, kind: 'date' },
      ]}
      send={({ document = '', awardedOn = '' }) =>
        change.mutate(
          { body: { honours: [...ids], document, awardedOn } },
          {
            onSuccess: ({ awarded, left }) => {
              const why = [...new Set(left.map(one => say(one.whyName)))].join(' / ')
              const more = left.length === 0 ? '' : ` ${say(text.left, { n: left.length, why })}`
              toast(say(text.awarded, { n: awarded }) + more)
              close()
            },
          },
        )
      }
    />
  )
}

export type HonourStep = HonourFile['actions'][number]

const operations = {
  refuse: 'refuseHonour',
  revoke: 'revokeHonour',
  withdraw: 'withdrawNomination',
} as const

/** A step with its reason, or only its confirmation. */
export function Step(props: {
  of: HonourFile
  step: HonourStep & { name: 'refuse' | 'revoke' | 'withdraw' }
  close: () => void
}) {
  const say = useSay()
  const { of, step, close } = props
  const change = useChange(operations[step.name], ['honours', 'honour'])
  const done = {
    onSuccess: () => {
      toast(say(text.done))
      close()
    },
  }
  return (
    <SimpleForm
      title={`${say(step.label)} ${of.name}`}
      action={say(step.label)}
      busy={change.isPending}
      error={change.error}
      close={close}
      boxes={step.needsReason ? [{ name: 'reason', label: text.reason, kind: 'long' }] : []}
      send={({ reason = '' }) =>
        change.mutate({ path: { id: of.id }, body: { reason, version: of.version } }, done)
      }
    />
  )
}

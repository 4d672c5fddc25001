import type { CertificateRow } from '../api/skill-operations.ts'
import { useChange } from '../api/use.ts'
import { useSay } from '../language.ts'
import { SimpleForm } from '../support/simple-form.tsx'
import { certificates as text } from '../text/skills.ts'
import { toast } from '../toast.tsx'

/** One look at the register for all that were chosen; what could not be verified is said with its reason. */
export function Verify({ ids, close }: { ids: readonly string[]; close: () => void }) {
  const say = useSay()
  const change = useChange('verifyCertificates', ['certificates'])
  return (
    <SimpleForm
      title={say(text.verifyTitle)}
      action={say(text.verifyOne)}
      busy={change.isPending}
      error={change.error}
      close={close}
      boxes={[{ name: 'evidence', label: text.evidence, help: text.evidenceHelp }]}
      send={({ evidence = '' }) =>
        change.mutate(
          { body: { certificates: [...ids], evidence } },
          {
            onSuccess: ({ verified, left }) => {
              const why = [...new Set(left.map(one => say(one.whyName)))].join(' / ')
              const more = left.length === 0 ? '' : ` ${say(text.left, { n: left.length, why })}`
              toast(say(text.verified, { n: verified }) + more)
              close()
            },
          },
        )
      }
    />
  )
}

export function Withdraw({ of, close }: { of: CertificateRow; close: () => void }) {
  const say = useSay()
  const change = useChange('withdrawCertificate', ['certificates'])
  return (
    <SimpleForm
      title={`${say(text.withdraw)} ${of.name}`}
      action={say(text.withdraw)}
      busy={change.isPending}
      error={change.error}
      close={close}
      boxes={[{ name: 'reason', label: text.reason, kind: 'long' }]}
      send={({ reason = '' }) =>
        change.mutate(
          { path: { id: of.id }, body: { reason, version: of.version } },
          {
            onSuccess: () => {
              toast(say(text.done))
              close()
            },
          },
        )
      }
    />
  )
}

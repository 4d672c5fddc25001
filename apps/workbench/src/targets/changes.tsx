import type { TargetDetail, Version } from '../api/adapt/targets.ts'
import { useSay } from '../language.ts'
import { targets as text } from '../text/targets.ts'
import { amount } from './amount.ts'
import { useShareName } from './shares.tsx'
import { pacingWords } from './words.ts'

/** What differs between two versions, line by line. */
export function Changes({ of, before, after }: { of: TargetDetail; before: Version; after: Version }) {
  const say = useSay()
  const name = useShareName()
  const { unit } = of.target
  const words = (value: number | undefined | null) => amount(value ?? null, unit, say)
  const keys = new Map(
    [...before.shares, ...after.shares].map(share => [`${share.kind} ${share.code}`, share]),
  )
  const shareIn = (version: Version, { kind, code }: { kind: string; code: string }) =>
    version.shares.find(share => share.kind === kind && share.code === code)?.value
  const leadIn = ({ lead }: Version) => say(lead === null ? text.leadOpen : lead.name)
  const lines = [
    ...(before.value === after.value
      ? []
      : [say(text.changedValue, { a: words(before.value), b: words(after.value) })]),
    ...(JSON.stringify(before.pacing) === JSON.stringify(after.pacing)
      ? []
      : [say(text.changedPacing, { a: pacingWords(before.pacing, say), b: pacingWords(after.pacing, say) })]),
    ...(before.lead?.code === after.lead?.code
      ? []
      : [say(text.changedLead, { a: leadIn(before), b: leadIn(after) })]),
    ...[...keys.values()].flatMap(share => {
      const [a, b] = [shareIn(before, share), shareIn(after, share)]
      return a === b ? [] : [say(text.changedShare, { who: name(share), a: words(a), b: words(b) })]
    }),
  ]
  return (
    <ul className="changes">
      {lines.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

import type { Day, Text } from '../kernel/index.ts'
import { loanPolicy, usualDays } from '../loans/index.ts'
import { type Plan, targets } from '../plan/index.ts'
import {
  type Catalogue,
  type CataloguePolicy,
  type CatalogueVersion,
  claimLevelNames,
  standings,
  tellCondition,
  worthOf,
} from '../policies/index.ts'
import { kindWords, type PolicyProps, type PolicyRow, type Standing, supportPaths } from './view/index.ts'

/** Of several that hold on a day the one published last: it has replaced the others. */
function holds(policy: CataloguePolicy, day: Day): CatalogueVersion | undefined {
  return policy.versions
    .filter(({ from, to, published }) => from <= day && published <= day && (to === undefined || to >= day))
    .toSorted((a, b) => (a.published < b.published ? 1 : -1))[0]
}

/** The version to speak of: the one of the day, else the next, else the last. */
function versionFor(
  policy: CataloguePolicy,
  day: Day,
): { readonly version: CatalogueVersion | undefined; readonly standing: Standing } {
  const current = holds(policy, day)
  if (current !== undefined) return { version: current, standing: 'in-force' }
  const byDay = policy.versions.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const next = byDay.find(({ from, published }) => from > day || published > day)
  return next === undefined
    ? { version: byDay.at(-1), standing: 'ended' }
    : { version: next, standing: 'ahead' }
}

const layers: Readonly<Record<CataloguePolicy['layer'], Text>> = {
  nation: { zh: '国家政策', en: 'National' },
  province: { zh: '浙江省政策', en: 'Zhejiang Province' },
  city: { zh: '温州市政策', en: 'Wenzhou City' },
  county: { zh: '县（市、区）政策', en: 'County' },
}

const nothing: Text = { zh: '', en: '' }

export function rowOf(policy: CataloguePolicy, day: Day): PolicyRow {
  const { version, standing } = versionFor(policy, day)
  return {
    id: policy.id,
    name: policy.name,
    audience: policy.audience,
    benefit: policy.benefit,
    layer: layers[policy.layer],
    gives: version?.gives ?? nothing,
    standing,
    day: standing === 'ahead' ? version?.from : version?.to,
    confirmed: version?.confirmed ?? true,
  }
}

const onceWords = {
  person: { zh: '每人只能享受一次。', en: 'Once a person.' },
  household: { zh: '每户只能享受一次。', en: 'Once a household.' },
  firm: { zh: '每个单位只能享受一次。', en: 'Once a firm.' },
} as const satisfies Record<string, Text>

export function policyProps(
  policy: CataloguePolicy,
  catalogue: Catalogue,
  plan: Plan,
  day: Day,
): PolicyProps {
  const { version } = versionFor(policy, day)
  const worth = version === undefined ? undefined : worthOf(policy, version, catalogue, day)
  return {
    ...rowOf(policy, day),
    kindWords: kindWords[policy.benefit],
    who: version === undefined ? undefined : tellCondition(version, catalogue, day),
    amount: worth?.amount,
    per: version?.per,
    amountUnknown: worth?.unknown ?? false,
    discretion: version?.discretion === true,
    once: policy.once === undefined ? undefined : onceWords[policy.once],
    excludes: excludedBy(policy, catalogue).map(({ id, name }) => ({ id, name })),
    documents: (version?.documents ?? []).map(({ name }) => name),
    where: version?.where ?? nothing,
    claim:
      version?.claim === undefined
        ? undefined
        : { levels: version.claim.levels.map(level => claimLevelNames[level]), days: version.claim.days },
    apply: policy.id === loanPolicy ? { path: supportPaths.newLoan, days: usualDays } : undefined,
    sources: (version?.sources ?? []).map(({ title, number, link, standing, checked }) => ({
      title,
      ...(number !== undefined && { number }),
      ...(link !== undefined && { link }),
      standing: standings[standing],
      open: standing === 'memory',
      checked,
    })),
    review: version?.review,
    versions: policy.versions
      .toSorted((a, b) => (a.from < b.from ? 1 : -1))
      .map(one => ({
        version: one.version,
        from: one.from,
        fromUnconfirmed: one.fromUnconfirmed === true,
        to: one.to,
        published: one.published,
        standing:
          one === holds(policy, day) ? 'in-force' : one.from > day || one.published > day ? 'ahead' : 'ended',
        gives: one.gives,
        hash: one.hash,
      })),
    promises: policy.plan.flatMap(id => {
      const target = targets(plan).find(one => one.id === id)
      return target === undefined ? [] : [{ id, label: target.label }]
    }),
  }
}

/** Said on either side it holds for both. */
function excludedBy(policy: CataloguePolicy, { policies }: Catalogue): CataloguePolicy[] {
  return policies.filter(
    other => policy.excludes?.includes(other.id) === true || other.excludes?.includes(policy.id) === true,
  )
}

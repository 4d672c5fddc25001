import { notFound } from '../kernel/index.ts'
import { type BenefitKind, benefitKinds, type Catalogue } from '../policies/index.ts'
import type { PolicyShelf } from './card-catalogue.ts'
import { guideOf, guidePdf } from './policy-guide.ts'
import { policyProps, rowOf } from './policy-props.ts'
import type { Ask, Portal, Route } from './portal.ts'
import {
  type PolicyRow,
  policyPaths,
  renderGuide,
  renderPolicies,
  renderPolicy,
  type Standing,
} from './view/index.ts'

export function policyRoutes({ plan }: Pick<Portal, 'plan'>, shelf: PolicyShelf): Route[] {
  return [
    {
      method: 'GET',
      path: policyPaths.list,
      shared: true,
      handle: async ask => ({ html: await listPage(ask, await shelf.catalogue()) }),
    },
    {
      method: 'GET',
      path: '/policies/:id',
      shared: true,
      async handle(ask) {
        const catalogue = await shelf.catalogue()
        const policy = catalogue.policies.find(({ id }) => id === ask.params['id'])
        if (policy === undefined) throw notFound('policy.unknown', { zh: '这项政策', en: 'policy' })
        return { html: renderPolicy(await ask.frame(), policyProps(policy, catalogue, plan, ask.today)) }
      },
    },
    {
      method: 'GET',
      path: policyPaths.guide,
      shared: true,
      async handle(ask) {
        const guide = guideOf(await shelf.catalogue(), plan, ask.today)
        return { html: renderGuide(await ask.frame(), guide) }
      },
    },
    {
      method: 'GET',
      path: policyPaths.guidePdf,
      async handle(ask) {
        const guide = guideOf(await shelf.catalogue(), plan, ask.today)
        return { file: await guidePdf(guide, ask.language, ask.request.ip) }
      },
    },
  ]
}

async function listPage(ask: Ask, catalogue: Catalogue): Promise<string> {
  const given = ask.query['for']?.at(-1)
  const audience = given === 'person' || given === 'firm' ? given : undefined
  const asked = ask.query['kind']?.at(-1) ?? ''
  const kind = Object.hasOwn(benefitKinds, asked) ? (asked as BenefitKind) : undefined // looked up just now
  const all = catalogue.policies.map(policy => rowOf(policy, ask.today))
  const ofAudience = all.filter(row => audience === undefined || row.audience === audience)
  const count = (of: BenefitKind) => ofAudience.filter(({ benefit }) => benefit === of).length
  return renderPolicies(await ask.frame(), {
    audience,
    kind,
    counts: {
      cash: count('cash'),
      ceiling: count('ceiling'),
      credit: count('credit'),
      'in-kind': count('in-kind'),
      right: count('right'),
    },
    rows: ofAudience.filter(row => kind === undefined || row.benefit === kind).toSorted(inForceFirst),
    all: all.length,
  })
}

const order: readonly Standing[] = ['in-force', 'ahead', 'ended']

function inForceFirst(a: PolicyRow, b: PolicyRow): number {
  return order.indexOf(a.standing) - order.indexOf(b.standing)
}

import { Type } from 'typebox'
import { members, roles, useCase } from '../kernel/index.ts'
import { knownFactsOfFirm } from './known-of-firm.ts'
import { knownFactsOfPerson } from './known-of-person.ts'
import { audiences, type Catalogue, type KnownFacts } from './policy.ts'
import { publishedCatalogue } from './published.ts'

/** What is published, for the pages: they compile and keep it, and this gives the same object while nothing changes. */
export const readPublishedPolicies = useCase({
  name: 'policies.readPublishedPolicies',
  kind: 'query',
  title: { zh: '看政策', en: 'Read the policies' },
  permission: 'policy.read',
  reach: 'public',
  allow: roles,
  input: Type.Object({}),
  output: Type.Unsafe<Catalogue>({ type: 'object' }),
  handle: context => publishedCatalogue(context),
})

const nobody: KnownFacts = { facts: {}, origins: {} }

/** What records know of the one who asks, as far as policies ask for it. */
export const readMyFacts = useCase({
  name: 'policies.readMyFacts',
  kind: 'query',
  title: { zh: '从档案填政策明白卡', en: 'Fill the policy card from one’s record' },
  permission: 'policy.know-self',
  reach: ['own', 'organisation'],
  allow: ['person', ...members],
  input: Type.Object({
    audience: Type.Unsafe<keyof typeof audiences>({ type: 'string', enum: Object.keys(audiences) }),
  }),
  output: Type.Unsafe<KnownFacts>({ type: 'object' }),
  async handle(context, { audience }) {
    const { person, organisation } = context.actor
    if (audience === 'person') return person === undefined ? nobody : knownFactsOfPerson(context, person)
    return organisation === undefined ? nobody : knownFactsOfFirm(context, organisation)
  },
})

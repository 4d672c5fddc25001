import { Type } from 'typebox'
import { reasons } from '../applications/index.ts'
import { keyIn, roles, type Text, textSchema, useCase } from '../kernel/index.ts'
import { findPlan } from '../plan/index.ts'
import {
  audiences,
  benefits,
  categories,
  insurances,
  payKinds,
  reviewReasons,
  socialKinds,
} from '../posts/index.ts'
import {
  cityToken,
  countyOf,
  educations,
  grounds,
  organisationKindRules,
  organisationKinds,
  skillLevels,
  sources,
  statusesByHand,
} from '../registry/index.ts'

const { any: _, ...schoolingLevels } = educations
/** Whose word an officer writes down; what a person, a phone or the platform says comes by itself. */
const { self: __, phone: ___, platform: ____, ...heard } = sources

const choices = Type.Array(Type.Object({ code: Type.String(), name: textSchema }))
/** Of words that stand in the program: their codes are known. */
const choicesOf = <Code extends string>(words: Readonly<Record<Code, Text>>) =>
  Type.Array(Type.Object({ code: keyIn(words), name: textSchema }))

/** Everything that a form of the workbench offers. Retired words stay readable elsewhere and are not offered. */
export const readChoices = useCase({
  name: 'desk.readChoices',
  kind: 'query',
  title: { zh: '表单里的选项', en: 'What the forms offer' },
  permission: 'choices.read',
  reach: 'public',
  allow: roles.filter(role => role !== 'visitor' && role !== 'system'),
  http: { method: 'GET', path: '/api/choices' },
  input: Type.Object({}),
  output: Type.Object({
    counties: choices,
    categories: choices,
    socialKinds: choices,
    payKinds: choices,
    educations: choices,
    insurances: choices,
    benefits: choices,
    audiences: choices,
    occupations: choices,
    industries: choices,
    organisationKinds: choicesOf(organisationKinds),
    /** kinds of organisations that need a licence */
    licensedKinds: Type.Array(keyIn(organisationKinds)),
    /** what an officer writes into a person's record */
    record: Type.Object({
      schooling: choicesOf(schoolingLevels),
      skillLevels: choicesOf(skillLevels),
      statuses: choicesOf(statusesByHand),
      sources: choicesOf(heard),
      grounds: Type.Object({ unemployment: choices, difficulty: choices }),
    }),
    departments: choices,
    measures: choices,
    reasons: Type.Object({ return: choices, block: choices, refuse: choices, leave: choices }),
  }),
  async handle(context) {
    const city = context.use(cityToken)
    const plan = (await findPlan(context))?.plan
    return {
      counties: city.divisions.children(city.code).map(county => countyOf(city, county.code)),
      categories: listed(categories),
      socialKinds: listed(socialKinds),
      payKinds: listed(payKinds),
      educations: listed(educations),
      insurances: listed(insurances),
      benefits: listed(benefits),
      audiences: listed(audiences),
      occupations: [...city.occupations.values()].map(({ code, name }) => ({ code, name })),
      industries: [...city.industries.values()].map(({ code, name }) => ({ code, name })),
      organisationKinds: listed(organisationKinds),
      licensedKinds: listed(organisationKinds)
        .map(({ code }) => code)
        .filter(kind => organisationKindRules[kind].licence !== undefined),
      record: {
        schooling: listed(schoolingLevels),
        skillLevels: listed(skillLevels),
        statuses: listed(statusesByHand),
        sources: listed(heard),
        grounds: { unemployment: listed(grounds.unemployment), difficulty: listed(grounds.difficulty) },
      },
      departments: (plan?.departments ?? []).map(({ code, name }) => ({ code, name })),
      measures: (plan?.measures ?? []).map(({ code, name }) => ({ code, name })),
      reasons: {
        return: offered(reviewReasons, 'return'),
        block: offered(reviewReasons, 'block'),
        refuse: offered(reasons, 'refuse'),
        leave: offered(reasons, 'leave'),
      },
    }
  },
})

function listed<Code extends string>(words: Readonly<Record<Code, Text>>) {
  return Object.entries<Text>(words).map(([code, { zh, en }]) => ({
    code: code as Code, // Object.entries forgets which codes there are
    name: { zh, en },
  }))
}

function offered(words: Readonly<Record<string, Text & { for: readonly string[] }>>, use: string) {
  return listed(Object.fromEntries(Object.entries(words).filter(([, word]) => word.for.includes(use))))
}

import { Type } from 'typebox'
import { idOf, keyIn, oneOf, Problem, textSchema, useCase, vaultToken } from '../kernel/index.ts'
import {
  findHouseholdOfHead,
  insertHousehold,
  insertMember,
  listRelationsOf,
  writeMemberState,
} from './household.store.ts'
import { memberStates, relations } from './household.ts'
import { requireIdentity, sealIdentity } from './identity.ts'
import { findPerson, lockPerson } from './person.store.ts'
import { unknownPerson } from './read-person.ts'
import { personOfIdentity } from './statement.store.ts'

export const readMyHousehold = useCase({
  name: 'registry.readMyHousehold',
  kind: 'query',
  title: { zh: '看我的家庭', en: 'See my household' },
  permission: 'household.read-own',
  reach: 'own',
  allow: ['person'],
  http: { method: 'GET', path: '/api/my/household' },
  input: Type.Object({}),
  output: Type.Object({
    rows: Type.Array(
      Type.Object({
        id: idOf<'HouseholdMember'>(),
        /** what the reader is in it */
        side: oneOf('head', 'member'),
        /** the other one */
        name: Type.String(),
        relation: keyIn(relations),
        relationName: textSchema,
        state: keyIn(memberStates),
        stateName: textSchema,
      }),
    ),
  }),
  async handle(context) {
    const { person } = context.actor
    if (person === undefined) throw unknownPerson()
    const rows = await listRelationsOf(context, person)
    return {
      rows: rows.map(one => ({
        id: one.id,
        side: one.head === person ? ('head' as const) : ('member' as const),
        name: one.head === person ? one.personName : one.headName,
        relation: one.relation,
        relationName: relations[one.relation],
        state: one.state,
        stateName: memberStates[one.state],
      })),
    }
  },
})

/**
 * The head of a household asks somebody to be named as a member, by the number that stands in the household book. The
 * answer is the same whether such a person is registered or not.
 */
export const askHouseholdMember = useCase({
  name: 'registry.askHouseholdMember',
  kind: 'command',
  title: { zh: '请家人同意登记', en: 'Ask a family member' },
  permission: 'household.change-own',
  reach: 'own',
  allow: ['person'],
  http: { method: 'POST', path: '/api/my/household/members' },
  input: Type.Object({
    name: Type.String({ minLength: 1, maxLength: 50 }),
    idNumber: Type.String({ minLength: 1, maxLength: 40 }),
    relation: keyIn(relations),
  }),
  output: Type.Object({ asked: Type.Literal(true) }),
  async handle(context, input) {
    const me = context.actor.person && (await lockPerson(context, context.actor.person))
    if (!me) throw unknownPerson()
    const identity = { kind: 'citizen-id', number: input.idNumber } as const
    const read = requireIdentity(identity, context.today, '/idNumber')
    const { match } = sealIdentity(context.use(vaultToken), read)
    const other = await personOfIdentity(context, match)
    if (other === me.id) {
      throw new Problem('conflict', 'household.oneself', {
        zh: '这是你自己的证件号码',
        en: 'This is your own number',
      })
    }
    if (other === undefined) return { asked: true as const }
    const household =
      (await findHouseholdOfHead(context, me.id)) ?? (await insertHousehold(context, me.id, me.division))
    const member = {
      household,
      person: other,
      personName: input.name.trim(),
      head: me.id,
      headName: me.name,
      relation: input.relation,
    }
    if (await insertMember(context, member, me.division)) {
      await context.emit('registry.household-asked', { person: other, name: me.name })
    }
    return { asked: true as const }
  },
})

export const answerHousehold = useCase({
  name: 'registry.answerHousehold',
  kind: 'command',
  title: { zh: '答复家庭登记', en: 'Answer a household request' },
  permission: 'household.change-own',
  reach: 'own',
  allow: ['person'],
  http: { method: 'POST', path: '/api/my/household/members/:member/answers' },
  input: Type.Object({
    member: idOf<'HouseholdMember'>(),
    answer: oneOf('agree', 'decline', 'leave'),
  }),
  output: Type.Object({ state: keyIn(memberStates) }),
  async handle(context, { member, answer }) {
    const me = context.actor.person && (await findPerson(context, context.actor.person))
    if (!me) throw unknownPerson()
    const changes = {
      agree: { from: 'asked', to: 'agreed', name: me.name, by: 'member' },
      decline: { from: 'asked', to: 'declined', by: 'member' },
      leave: { from: 'agreed', to: 'left', by: 'either' },
    } as const
    const change = changes[answer]
    if (!(await writeMemberState(context, member, change))) {
      throw new Problem('conflict', 'household.answered', {
        zh: '这一条已经答复过，或者不是你的',
        en: 'This has been answered already, or is not yours',
      })
    }
    return { state: change.to }
  },
})

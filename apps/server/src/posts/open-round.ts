import { Type } from 'typebox'
import { tell } from '../inbox/index.ts'
import { bucketOf, idOf, invalid, notFound, Problem, useCase } from '../kernel/index.ts'
import { cityToken, findOrganisation, listMembers } from '../registry/index.ts'
import { insertRound } from './round.store.ts'
import { answerDays } from './round.ts'

/** Asks every verified member of an association for this month's vacancies. Once a month and association. */
export const openRound = useCase({
  name: 'posts.openRound',
  kind: 'command',
  title: { zh: '开始一轮岗位征集', en: 'Open a round of collection' },
  permission: 'round.open',
  reach: 'area',
  allow: ['county-officer', 'city-officer'],
  http: { method: 'POST', path: '/api/rounds' },
  input: Type.Object({
    association: idOf<'Organisation'>(),
    month: Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$' }),
  }),
  output: Type.Object({ round: idOf<'Round'>(), asked: Type.Integer(), due: Type.String() }),
  async handle(context, input) {
    const association = await findOrganisation(context, input.association)
    const { area } = context.actor
    if (association === undefined || area === undefined || !association.division.startsWith(area)) {
      throw notFound('organisation.unknown', { zh: '这个协会', en: 'association' })
    }
    if (association.kind !== 'association') throw wrong('/association', notAssociation)
    if (input.month !== context.today.slice(0, 7)) throw wrong('/month', thisMonth(context.today.slice(0, 7)))
    const members = (await listMembers(context, association.id)).filter(each => each.state === 'verified')
    if (members.length === 0) throw nobody()
    const dueOn = context.use(cityToken).calendar.addWorkingDays(context.today, answerDays).day
    const id = context.newId<'Round'>(bucketOf(association.id))
    const round = {
      id,
      version: 1,
      association: association.id,
      associationName: association.name,
      division: association.division,
      month: input.month,
      state: 'open' as const,
      asked: members.length,
      dueOn,
      openedBy: context.actor.name,
      openedAt: context.now,
      remindedOn: undefined,
      closedAt: undefined,
      fact: undefined,
    }
    if (!(await insertRound(context, round, members))) throw twice()
    const messages = members.map(member => ({
      to: { organisation: member.id },
      kind: 'round.opened',
      title: {
        zh: `${association.name}在征集${input.month}的岗位`,
        en: `${association.name} asks for vacancies of ${input.month}`,
      },
      body: {
        zh: `${dueOn}前回一声：有岗位，或者这个月没有`,
        en: `Answer by ${dueOn}: vacancies, or nothing this month`,
      },
      href: '/work/rounds',
      source: id,
    }))
    for (let from = 0; from < messages.length; from += 1_000) {
      await tell(context, messages.slice(from, from + 1_000))
    }
    return { round: id, asked: members.length, due: dueOn }
  },
})

const notAssociation = {
  wrong: { zh: '这个单位不是协会', en: 'This organisation is not an association' },
  right: { zh: '选一个协会', en: 'choose an association' },
}
const thisMonth = (month: string) => ({
  wrong: { zh: '征集只能在当月开始', en: 'A round is opened in its own month' },
  right: { zh: `写${month}`, en: `give ${month}` },
})

function wrong(pointer: string, words: typeof notAssociation): Problem {
  return invalid([{ pointer, ...words }])
}

function nobody(): Problem {
  return new Problem(
    'conflict',
    'round.no-members',
    { zh: '这个协会还没有已核验的会员单位', en: 'This association has no verified members yet' },
    { cure: { zh: '先登记会员单位', en: 'Register its members first' } },
  )
}

function twice(): Problem {
  return new Problem('conflict', 'round.open-already', {
    zh: '这个协会这个月已经征集过了',
    en: 'This association has been asked this month already',
  })
}

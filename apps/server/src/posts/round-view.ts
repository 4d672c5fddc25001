import { type Static, Type } from 'typebox'
import { type Context, type Id, idOf, notFound, nullable, oneOf } from '../kernel/index.ts'
import { lockRound } from './round.store.ts'
import type { Round, RoundAnswer } from './round.ts'

export const roundView = Type.Object({
  id: idOf<'Round'>(),
  version: Type.Integer(),
  association: Type.Object({ id: idOf<'Organisation'>(), name: Type.String() }),
  division: Type.String(),
  month: Type.String(),
  state: oneOf('open', 'closed'),
  asked: Type.Integer(),
  due: Type.String(),
  openedBy: Type.String(),
  openedAt: Type.String(),
  remindedOn: nullable(Type.String()),
  closedAt: nullable(Type.String()),
  /** closed with at least one answer, so that the month counts */
  counted: Type.Boolean(),
})

export const answerView = Type.Object({
  organisation: idOf<'Organisation'>(),
  name: Type.String(),
  answer: nullable(oneOf('posts', 'nothing')),
  posts: Type.Array(idOf<'Post'>()),
  openings: Type.Integer(),
  note: Type.String(),
  answeredAt: nullable(Type.String()),
  answeredBy: nullable(Type.String()),
})

export function viewOfRound(round: Round): Static<typeof roundView> {
  return {
    id: round.id,
    version: round.version,
    association: { id: round.association, name: round.associationName },
    division: round.division,
    month: round.month,
    state: round.state,
    asked: round.asked,
    due: round.dueOn,
    openedBy: round.openedBy,
    openedAt: round.openedAt,
    remindedOn: round.remindedOn ?? null,
    closedAt: round.closedAt ?? null,
    counted: round.fact !== undefined,
  }
}

export function viewOfAnswer(answer: RoundAnswer): Static<typeof answerView> {
  return {
    organisation: answer.organisation,
    name: answer.organisationName,
    answer: answer.answer ?? null,
    posts: [...answer.posts],
    openings: answer.openings,
    note: answer.note,
    answeredAt: answer.answeredAt ?? null,
    answeredBy: answer.answeredBy ?? null,
  }
}

export const unknownRound = () => notFound('round.unknown', { zh: '这一轮征集', en: 'round' })

export async function requireRound(context: Context, id: Id<'Round'>): Promise<Round> {
  const round = await lockRound(context, id)
  if (round === undefined) throw unknownRound()
  return round
}

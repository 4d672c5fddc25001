import { tell } from '../inbox/index.ts'
import { addDays, type Context } from '../kernel/index.ts'
import { listAnswers, listToRemind, lockRound, writeRound } from './round.store.ts'
import { remindBefore } from './round.ts'

/** Every morning: members who have not answered a round that ends soon are reminded, once. Idempotent. */
export async function remindRounds(context: Context): Promise<number> {
  let reminded = 0
  for (const id of await listToRemind(context, addDays(context.today, remindBefore))) {
    const round = await lockRound(context, id)
    if (round?.state !== 'open' || round.remindedOn !== undefined) continue
    await writeRound(context, { ...round, version: round.version + 1, remindedOn: context.today })
    const silent = (await listAnswers(context, id)).filter(each => each.answer === undefined)
    await tell(
      context,
      silent.map(({ organisation }) => ({
        to: { organisation },
        kind: 'round.reminded',
        title: {
          zh: `还差你们的回复：${round.associationName} ${round.month}岗位征集`,
          en: `Your answer is missing: vacancies of ${round.month}, ${round.associationName}`,
        },
        body: { zh: `${round.dueOn}前，没有也回一声`, en: `By ${round.dueOn}; “nothing” is an answer too` },
        href: '/work/rounds',
        source: id,
      })),
    )
    reminded += silent.length
  }
  return reminded
}

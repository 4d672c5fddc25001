import { tell } from '../inbox/index.ts'
import type { Context, Id, Subscriber } from '../kernel/index.ts'
import { appendFacts, confirmFact, correctFact } from '../ledger/index.ts'
import { findHonours, writeHonour } from './honour.store.ts'
import { honourChanged } from './honour.ts'
import { titleName } from './honour-view.ts'

/**
 * A title that was awarded counts, one that was revoked no more. The system writes the fact, and the decision with its
 * number is the record that shows it: whoever nominated or decided confirms nothing of their own.
 */
export const countHonour: Subscriber = {
  topic: honourChanged,
  name: 'skills.countHonour',
  async handle(context, payload) {
    const [one] = await findHonours(context, [payload['honour'] as Id<'Honour'>], true) // emitted by this module
    if (one === undefined) return
    if (one.state !== 'awarded' && one.fact !== undefined) {
      await correctFact(context, { fact: one.fact, reason: `honour-${one.state}`, change: 'void' })
      await writeHonour(context, { ...one, fact: undefined })
      await tellRevoked(context, one)
      return
    }
    if (one.state !== 'awarded' || one.fact !== undefined || one.awardedOn === undefined) return
    const [written] = await appendFacts(context, [
      {
        kind: 'honour.awarded',
        person: one.person,
        thing: one.id,
        division: one.division,
        day: one.awardedOn,
        attributes: { title: one.title },
        source: { kind: 'honour', id: one.id },
        evidence: one.document,
        key: `honour.awarded:${one.id}:${one.version}`,
      },
    ])
    if (written === undefined) return
    if (!written.repeated)
      await confirmFact(context, { fact: written.id, by: 'record', evidence: one.document })
    await writeHonour(context, { ...one, fact: written.id })
    await tellAwarded(context, one)
  },
}

type Told = Awaited<ReturnType<typeof findHonours>>[number]

async function tellAwarded(context: Context, one: Told): Promise<void> {
  const title = titleName(context, one.title)
  await tell(context, [
    {
      to: { person: one.person },
      kind: 'honour.awarded',
      title: { zh: `你被授予“${title.zh}”`, en: `You were awarded “${title.en}”` },
      body: {
        zh: `${one.document}，${one.awardedOn}。你同意了，荣誉榜上才写你的名字；不同意就只算人数。`,
        en: `${one.document}, ${one.awardedOn}. The page of honours names you only if you agree; otherwise you are only counted.`,
      },
      href: '/my/skills',
      source: one.id,
    },
  ])
}

async function tellRevoked(context: Context, one: Told): Promise<void> {
  const title = titleName(context, one.title)
  await tell(context, [
    {
      to: { person: one.person },
      kind: 'honour.revoked',
      title: { zh: `“${title.zh}”已撤销`, en: `“${title.en}” was revoked` },
      body: { zh: `原因：${one.reason}`, en: `Reason: ${one.reason}` },
      href: '/my/skills',
      source: one.id,
    },
  ])
}

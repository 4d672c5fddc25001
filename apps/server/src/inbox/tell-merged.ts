import type { Context, Id, Subscriber } from '../kernel/index.ts'
import { peopleMerged, peopleUnmerged } from '../registry/index.ts'
import { insertMessages } from './message.store.ts'

interface Told {
  readonly merge: string
  readonly survivor: Id<'Person'>
  readonly merged: Id<'Person'>
}

/** Written by the registry's merge. */
function read(payload: Readonly<Record<string, unknown>>): Told {
  return payload as unknown as Told // emitted under these topics by nothing else
}

/** Somebody whose two records became one hears of it, and where to object. */
export const tellMerged: Subscriber = {
  topic: peopleMerged,
  name: 'inbox.tellMerged',
  async handle(context, payload) {
    const { merge, survivor } = read(payload)
    await tell(context, survivor, merge, {
      kind: 'person.merged',
      title: { zh: '你的两份登记合并成了一份', en: 'Your two records have become one' },
      body: {
        zh: '工作人员核对后认为两份登记是同一个人：投递、登记和确认过的事都在一起了。如果另一份不是你，请告诉我们，会重新核对，可以原样拆开。',
        en: 'An officer found that two records are the same person: applications, registrations and what you confirmed are together now. If the other one is not you, tell us: it will be looked at again, and can be taken apart as it was.',
      },
    })
  },
}

export const tellUnmerged: Subscriber = {
  topic: peopleUnmerged,
  name: 'inbox.tellUnmerged',
  async handle(context, payload) {
    const { merge, survivor, merged } = read(payload)
    for (const person of [survivor, merged]) {
      await tell(context, person, merge, {
        kind: 'person.unmerged',
        title: { zh: '合并过的登记已经拆开', en: 'The merged records are two again' },
        body: {
          zh: '两份登记不是同一个人，已经恢复成原来的两份，各人的投递和登记各归各。',
          en: 'The two records are two people: each has its own applications and registrations again.',
        },
      })
    }
  },
}

async function tell(
  context: Context,
  person: Id<'Person'>,
  merge: string,
  words: {
    readonly kind: string
    readonly title: { zh: string; en: string }
    readonly body: { zh: string; en: string }
  },
): Promise<void> {
  await insertMessages(context, [
    {
      to: { person },
      ...words,
      source: merge,
      ...(words.kind === 'person.merged' && { href: `/merges/${merge}` }),
    },
  ])
}

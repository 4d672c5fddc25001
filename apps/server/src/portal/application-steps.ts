import type { ApplicationView } from '../applications/index.ts'
import type { Text } from '../kernel/index.ts'
import type { Step } from './view/index.ts'

interface Line {
  readonly at: string
  readonly action: string
  readonly party: string
  readonly reason: Text | null
  readonly note: string | null
}

const happened: Readonly<Record<string, Text>> = {
  apply: { zh: '你投了，有回执', en: 'You applied, with a receipt' },
  chase: { zh: '你催了一次', en: 'You asked for an answer' },
  invite: { zh: '他们约你面试', en: 'They invited you to an interview' },
  agree: { zh: '你同意了面试时间', en: 'You agreed to the time' },
  'ask-other-time': { zh: '你想换个面试时间', en: 'You asked for another time' },
  offer: { zh: '他们要录用你', en: 'They offered you the post' },
  accept: { zh: '你接受了', en: 'You accepted' },
  decline: { zh: '你没有接受', en: 'You declined' },
  start: { zh: '记下了你到岗', en: 'Your first day was recorded' },
  leave: { zh: '记下了离职', en: 'A departure was recorded' },
  refuse: { zh: '他们没有选你', en: 'They did not choose you' },
  withdraw: { zh: '你撤回了', en: 'You withdrew' },
  close: { zh: '岗位招满或结束了', en: 'The post was filled or ended' },
}

const toCome: Partial<Record<ApplicationView['state'], readonly Text[]>> = {
  received: [
    { zh: '面试', en: 'Interview' },
    { zh: '录用，到岗', en: 'Offer, first day' },
  ],
  invited: [
    { zh: '面试', en: 'Interview' },
    { zh: '录用，到岗', en: 'Offer, first day' },
  ],
  'other-time': [
    { zh: '面试', en: 'Interview' },
    { zh: '录用，到岗', en: 'Offer, first day' },
  ],
  arranged: [{ zh: '录用，到岗', en: 'Offer, first day' }],
  offered: [{ zh: '到岗', en: 'First day' }],
}

/** What happened, where it stands, what is to come: one line that is read from above. */
export function stepsOf(application: ApplicationView, history: readonly Line[]): Step[] {
  const past = history.map(
    (line): Step => ({
      form: 'past',
      title: happened[line.action] ?? { zh: line.action, en: line.action },
      at: line.at,
      ...(line.reason !== null && { note: line.reason }),
      ...(line.note !== null && line.note !== '' && { words: line.note }),
    }),
  )
  if (application.waitsFor === null) {
    const last = past.at(-1)
    const isEnd = application.state !== 'started'
    return last === undefined || !isEnd ? past : [...past.slice(0, -1), { ...last, form: 'ended' }]
  }
  const here: Step = {
    form: application.overdue ? 'late' : 'here',
    title: nextTitle(application),
    ...(application.due !== null && { due: application.due }),
  }
  const rest = (toCome[application.state] ?? []).map((title): Step => ({ form: 'next', title }))
  return [...past, here, ...rest]
}

function nextTitle(application: ApplicationView): Text {
  if (application.state === 'received')
    return application.overdue
      ? { zh: '他们该答复了', en: 'They should have answered' }
      : { zh: '等他们答复', en: 'Waiting for their answer' }
  if (application.state === 'other-time') return { zh: '等他们再约', en: 'Waiting for another proposal' }
  return application.stateName
}

/** One sentence for the list: what the reader can or need not do. */
export function nextWords(row: ApplicationView): Text {
  if (row.reason !== null) return row.reason
  if (row.overdue && row.waitsFor === 'organisation') {
    return row.chasedOn === null
      ? { zh: '可以催一次。工作人员也看到了。', en: 'You can chase them once. The office sees it too.' }
      : { zh: '催过了，工作人员也看到了。', en: 'You asked. The office sees it too.' }
  }
  switch (row.state) {
    case 'invited':
      return {
        zh: '他们约了面试，看看时间行不行。',
        en: 'They propose an interview. See whether the time suits.',
      }
    case 'offered':
      return { zh: '他们要录用你，去不去你定。', en: 'They offer you the post. It is for you to decide.' }
    case 'accepted':
      return { zh: `到岗日：${row.startOn ?? ''}`, en: `First day: ${row.startOn ?? ''}` }
    case 'started':
      return { zh: '到岗了。', en: 'You have started.' }
    default:
      return { zh: '不用做什么。', en: 'Nothing for you to do.' }
  }
}

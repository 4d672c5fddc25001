import { Type } from 'typebox'
import { idOf, members, useCase } from '../kernel/index.ts'
import { markAllRead } from './message.store.ts'

/** The reader has seen the list: everything up to its newest message is read. */
export const markMessagesRead = useCase({
  name: 'inbox.markMessagesRead',
  kind: 'command',
  title: { zh: '看过的标为已读', en: 'Mark what was seen as read' },
  permission: 'inbox.mark',
  reach: ['own', 'organisation'],
  allow: ['person', ...members],
  http: { method: 'POST', path: '/api/messages/read' },
  input: Type.Object({ upTo: idOf<'Message'>() }),
  output: Type.Object({}),
  async handle(context, input) {
    await markAllRead(context, input.upTo)
    return {}
  },
})

import { Type } from 'typebox'
import { idOf, members, useCase } from '../kernel/index.ts'
import { markRead } from './message.store.ts'

export const markMessageRead = useCase({
  name: 'inbox.markMessageRead',
  kind: 'command',
  title: { zh: '标为已读', en: 'Mark as read' },
  permission: 'inbox.mark',
  reach: ['own', 'organisation'],
  allow: ['person', ...members],
  http: { method: 'POST', path: '/api/messages/:message/read' },
  input: Type.Object({ message: idOf<'Message'>() }),
  output: Type.Object({}),
  async handle(context, input) {
    await markRead(context, input.message)
    return {}
  },
})

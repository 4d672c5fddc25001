import { Type } from 'typebox'
import { idOf, members, nullable, pageInput, textSchema, useCase } from '../kernel/index.ts'
import { listMessages } from './message.store.ts'

export const listMyMessages = useCase({
  name: 'inbox.listMyMessages',
  kind: 'query',
  title: { zh: '看我的消息', en: 'See my messages' },
  permission: 'inbox.read',
  reach: ['own', 'organisation'],
  allow: ['person', ...members],
  http: { method: 'GET', path: '/api/messages' },
  input: Type.Object(pageInput),
  output: Type.Object({
    rows: Type.Array(
      Type.Object({
        id: idOf<'Message'>(),
        kind: Type.String(),
        title: textSchema,
        body: textSchema,
        href: nullable(Type.String()),
        sentAt: Type.String(),
        readAt: nullable(Type.String()),
      }),
    ),
    total: Type.Integer(),
    unread: Type.Integer(),
    next: nullable(Type.String()),
  }),
  async handle(context, input) {
    const page = await listMessages(context, input)
    return {
      ...page,
      rows: page.rows.map(row => ({ ...row, href: row.href ?? null, readAt: row.readAt ?? null })),
    }
  },
})

import { Type } from 'typebox'
import { idOf, useCase } from '../kernel/index.ts'
import { decidePair } from './duplicate.store.ts'
import { requirePair } from './merge-posts.ts'

/** Two posts are two vacancies: the pair is not asked about again. */
export const keepApart = useCase({
  name: 'posts.keepApart',
  kind: 'command',
  title: { zh: '不是重复，分开保留', en: 'Keep two posts apart' },
  permission: 'post.merge',
  reach: 'area',
  allow: ['county-officer', 'city-officer'],
  versioned: true,
  http: { method: 'POST', path: '/api/duplicates/:pair/apart' },
  input: Type.Object({
    pair: idOf<'DuplicatePair'>(),
    note: Type.Optional(Type.String({ maxLength: 500 })),
  }),
  output: Type.Object({ version: Type.Integer() }),
  async handle(context, input) {
    const pair = await requirePair(context, input.pair)
    context.expect(pair.version)
    return { version: await decidePair(context, pair, { state: 'apart', note: input.note }) }
  },
})

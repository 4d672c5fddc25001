import { Type } from 'typebox'
import { idOf, notFound, nullable, textSchema, useCase } from '../kernel/index.ts'
import { findOwnGraduate } from './own-graduate.store.ts'
import { destinationNames } from './roster.ts'

/** What a school says of me: shown beside the question whether it is true. */
export const readMyDestination = useCase({
  name: 'rosters.readMyDestination',
  kind: 'query',
  title: { zh: '看学校报的我的去向', en: 'See what my school says of me' },
  permission: 'roster.read-own',
  reach: 'own',
  allow: ['person'],
  http: { method: 'GET', path: '/api/my/graduations/:graduate' },
  input: Type.Object({ graduate: idOf<'Graduate'>() }),
  output: Type.Object({
    school: Type.String(),
    major: Type.String(),
    graduatedOn: Type.String(),
    destination: nullable(textSchema),
    employer: Type.String(),
    inWenzhou: nullable(Type.Boolean()),
  }),
  async handle(context, { graduate }) {
    const found = await findOwnGraduate(context, graduate)
    if (found === undefined) throw notFound('graduate.unknown', { zh: '这条毕业信息', en: 'graduation' })
    const { of, school } = found
    return {
      school,
      major: of.major,
      graduatedOn: of.graduatedOn,
      destination: of.destination === undefined ? null : destinationNames[of.destination],
      employer: of.employerName,
      inWenzhou: of.inWenzhou ?? null,
    }
  },
})

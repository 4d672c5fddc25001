import { Type } from 'typebox'
import { useCase } from '../kernel/index.ts'
import { cityToken } from '../registry/index.ts'
import { isInside } from './power.ts'
import { placeOutput, showPlace } from './rights-output.ts'

/** The places one level below a place of the administrator's area, to choose where a role holds. */
export const listAreas = useCase({
  name: 'accounts.listAreas',
  kind: 'query',
  title: { zh: '看辖区里的地方', en: 'List the places of the area' },
  permission: 'grant.list',
  reach: 'area',
  allow: ['security-administrator'],
  http: { method: 'GET', path: '/api/areas' },
  input: Type.Object({ of: Type.Optional(Type.String({ pattern: '^\\d{4}(\\d{2}(\\d{3})?)?$' })) }),
  output: Type.Object({ of: placeOutput, rows: Type.Array(placeOutput) }),
  async handle(context, input) {
    const own = context.actor.area ?? '~'
    const of = input.of !== undefined && isInside(input.of, own) ? input.of : own
    const { divisions } = context.use(cityToken)
    return {
      of: showPlace(context, of),
      rows: divisions.children(of).map(place => showPlace(context, place.code)),
    }
  },
})

import type { Text } from '../kernel/index.ts'
import { editMyRecord, outsideCity } from '../registry/index.ts'
import { freshForm } from './forms.ts'
import { myRecord, noSuchPart } from './my-record.ts'
import { elsewhere } from './my-record-controls.ts'
import type { Ask, Route } from './portal.ts'
import { paths, renderPlace } from './view/index.ts'

const fields = ['residence', 'hukou'] as const
type PlaceField = (typeof fields)[number]

const titles: Readonly<Record<PlaceField, Text>> = {
  residence: { zh: '现在住哪里', en: 'Where I live' },
  hukou: { zh: '户籍在哪里', en: 'Where my household is registered' },
}

export const recordPlaceRoutes: Route[] = [
  {
    method: 'GET',
    path: '/my/record/place/:field',
    for: 'person',
    async handle(ask) {
      return { html: await placePage(ask, fieldOf(ask), ask.query['at']?.[0]) }
    },
  },
  {
    method: 'POST',
    path: '/my/record/place/:field',
    for: 'person',
    async handle(ask) {
      await ask.call(editMyRecord, { [fieldOf(ask)]: ask.form.typed['at'] })
      return { to: paths.record, flash: 'record-saved' }
    },
  },
]

function fieldOf(ask: Ask): PlaceField {
  return fields.find(each => each === ask.params['field']) ?? noSuchPart()
}

async function placePage(ask: Ask, field: PlaceField, asked: string | undefined): Promise<string> {
  const record = await myRecord(ask)
  const { divisions } = ask.portal.city
  const known = asked ?? record.values[field] ?? ''
  const outside = field === 'hukou' && known === outsideCity
  const at = divisions.get(known) === undefined ? '' : known
  const place = divisions.get(at)
  const chosen =
    place === undefined
      ? []
      : [place, ...divisions.ancestors(at)].filter(one => one.level !== 'city').toReversed()
  const further = at === '' ? countiesOf(ask) : divisions.children(at)
  return renderPlace(await ask.frame(), {
    title: titles[field],
    action: paths.place(field),
    at: outside ? outsideCity : at,
    chosen: outside
      ? [{ code: outsideCity, label: elsewhere }]
      : chosen.map(place => ({ code: place.code, label: { zh: place.name, en: place.nameEn } })),
    further: further.map(place => ({ code: place.code, label: { zh: place.shortName, en: place.nameEn } })),
    elsewhere: field === 'hukou' ? [{ code: outsideCity, label: elsewhere }] : [],
    form: freshForm(record.person.version),
  })
}

function countiesOf(ask: Ask) {
  return ask.portal.city.divisions.all.filter(place => place.level === 'county')
}

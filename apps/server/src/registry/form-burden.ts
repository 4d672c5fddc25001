import { Type } from 'typebox'
import { keyIn, nullable, textSchema, townStaff, useCase } from '../kernel/index.ts'
import { insertFormUse, readFormUses } from './form-use.store.ts'
import { personForms } from './known.ts'

/** What a form asked and how long it took: no name, no account, nothing that leads to anybody. */
export const noteFormUse = useCase({
  name: 'registry.noteFormUse',
  kind: 'command',
  title: { zh: '记下填表用时', en: 'Note the time of a form' },
  permission: 'form.note',
  reach: ['own', 'public'],
  allow: ['visitor', 'person'],
  input: Type.Object({
    form: keyIn(personForms),
    asked: Type.Integer({ minimum: 0, maximum: 200 }),
    known: Type.Integer({ minimum: 0, maximum: 200 }),
    seconds: Type.Integer({ minimum: 0, maximum: 86_400 }),
  }),
  output: Type.Object({ noted: Type.Literal(true) }),
  async handle(context, { form, ...use }) {
    await insertFormUse(context, { form: personForms[form].name, ...use })
    return { noted: true as const }
  },
})

/** How much each form asks of people: those who cause a burden see it. */
export const readFormBurden = useCase({
  name: 'registry.readFormBurden',
  kind: 'query',
  title: { zh: '看填表负担', en: 'See the burden of forms' },
  permission: 'form.burden',
  reach: 'city',
  allow: [...townStaff, 'county-officer', 'city-officer', 'leader', 'auditor'],
  http: { method: 'GET', path: '/api/form-burden' },
  input: Type.Object({}),
  output: Type.Object({
    rows: Type.Array(
      Type.Object({
        form: Type.String(),
        title: textSchema,
        /** what it may ask at most, of somebody of whom nothing is known */
        questions: Type.Integer(),
        uses: Type.Integer(),
        /** medians; null when nobody has used it yet */
        asked: nullable(Type.Number()),
        known: nullable(Type.Number()),
        seconds: nullable(Type.Number()),
      }),
    ),
  }),
  async handle(context) {
    const uses = new Map((await readFormUses(context)).map(use => [use.form, use]))
    return {
      rows: Object.values(personForms).map(form => {
        const use = uses.get(form.name)
        return {
          form: form.name,
          title: form.title,
          questions: form.fields.length + form.own.length,
          uses: use?.uses ?? 0,
          asked: use?.asked ?? null,
          known: use?.known ?? null,
          seconds: use?.seconds ?? null,
        }
      }),
    }
  },
})

import { Type } from 'typebox'
import { day, divisionCode, keyIn, nullable } from '../kernel/index.ts'
import { educations } from './person.ts'
import { idKinds, sexes, skillLevels } from './record.ts'

const words = (most: number) => Type.String({ minLength: 1, maxLength: most })
const levels = (({ any: _, ...rest }) => rest)(educations)

export const schoolingInput = Type.Object({
  level: keyIn(levels),
  school: Type.Optional(words(80)),
  major: Type.Optional(words(80)),
  studentNumber: Type.Optional(words(40)),
  graduatedOn: Type.Optional(day()),
})
export const certificateInput = Type.Object({
  name: words(80),
  level: keyIn(skillLevels),
  number: Type.Optional(words(60)),
  issuedOn: Type.Optional(day()),
})
export const workInput = Type.Object({
  employer: words(80),
  occupation: words(60),
  from: day(),
  until: Type.Optional(day()),
})
export const wishesInput = Type.Object({
  occupations: Type.Array(words(60), { maxItems: 3 }),
  counties: Type.Array(divisionCode(), { maxItems: 12 }),
  /** fen a month */
  payFloor: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000_000 })),
  consent: Type.Boolean(),
})

/** Any part of a record, as a form or an API sends it. */
export const recordInput = {
  name: Type.Optional(words(50)),
  identity: Type.Optional(
    Type.Object({ kind: keyIn(idKinds), number: Type.String({ minLength: 1, maxLength: 40 }) }),
  ),
  birth: Type.Optional(day()),
  sex: Type.Optional(keyIn(sexes)),
  phone: Type.Optional(Type.String({ pattern: '^1\\d{10}$' })),
  residence: Type.Optional(divisionCode()),
  hukou: Type.Optional(divisionCode()),
  skills: Type.Optional(Type.Array(words(40), { maxItems: 20 })),
  experience: Type.Optional(Type.String({ maxLength: 1_000 })),
  wishes: Type.Optional(wishesInput),
}

/** One thing of several: new without a key, changed with one, taken away with a key and null. */
export const itemInput = {
  schooling: Type.Optional(nullable(schoolingInput)),
  certificate: Type.Optional(nullable(certificateInput)),
  work: Type.Optional(nullable(workInput)),
  item: Type.Optional(Type.String({ pattern: '^(schooling|certificate|work)/[0-9a-z-]{1,40}$' })),
}

/** What a form of the record says, as the use case takes it. Empty boxes say nothing. */
type Typed = Readonly<Record<string, string>>

const text = (typed: Typed, name: string) => {
  const value = (typed[name] ?? '').trim()
  return value === '' ? undefined : value
}
/** The given parts that are not empty. */
function present(parts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined))
}

export const recordParts = ['me', 'phone', 'schooling', 'certificate', 'work', 'about', 'wishes'] as const
export type RecordPart = (typeof recordParts)[number]

/** The document's number and what it does not say by itself. */
export function meInput(typed: Typed): Record<string, unknown> {
  const number = text(typed, 'idNumber')
  return present({
    name: text(typed, 'name'),
    sex: text(typed, 'sex'),
    birth: text(typed, 'birth'),
    identity: number === undefined ? undefined : { kind: text(typed, 'idKind') ?? 'citizen-id', number },
  })
}

export function phoneInput(typed: Typed): Record<string, unknown> {
  return { phone: (typed['phone'] ?? '').replaceAll(/[\s-]/g, '') }
}

function schoolingInput(typed: Typed): Record<string, unknown> {
  return present({
    level: text(typed, 'level'),
    school: text(typed, 'school'),
    major: text(typed, 'major'),
    graduatedOn: text(typed, 'graduatedOn'),
  })
}

function certificateInput(typed: Typed): Record<string, unknown> {
  return present({
    name: text(typed, 'certificateName'),
    level: text(typed, 'certificateLevel'),
    number: text(typed, 'certificateNumber'),
    issuedOn: text(typed, 'issuedOn'),
  })
}

function workInput(typed: Typed): Record<string, unknown> {
  return present({
    employer: text(typed, 'employer'),
    occupation: text(typed, 'occupation'),
    from: text(typed, 'from'),
    until: text(typed, 'until'),
  })
}

function wishesInput(typed: Typed): Record<string, unknown> {
  const yuan = Number(text(typed, 'payFloor') ?? 'none')
  return {
    wishes: present({
      occupations: ['wish1', 'wish2', 'wish3'].flatMap(name => text(typed, name) ?? []),
      counties: Object.entries(typed)
        .filter(([name, value]) => name.startsWith('place-') && value === 'yes')
        .map(([name]) => name.slice('place-'.length)),
      payFloor: Number.isFinite(yuan) ? Math.round(yuan * 100) : undefined,
      consent: typed['recommend'] === 'yes',
    }),
  }
}

function aboutInput(typed: Typed): Record<string, unknown> {
  return {
    skills: (typed['skills'] ?? '')
      .split(/[\n、，,]/)
      .map(line => line.trim())
      .filter(line => line !== ''),
    experience: (typed['experience'] ?? '').trim(),
  }
}

/** @param item the thing that is changed; undefined adds one */
export function inputOf(part: RecordPart, typed: Typed): Record<string, unknown> {
  const item = text(typed, 'item')
  const several = (value: Record<string, unknown>) => present({ [part]: value, item })
  switch (part) {
    case 'me':
      return meInput(typed)
    case 'phone':
      return phoneInput(typed)
    case 'schooling':
      return several(schoolingInput(typed))
    case 'certificate':
      return several(certificateInput(typed))
    case 'work':
      return several(workInput(typed))
    case 'wishes':
      return wishesInput(typed)
    case 'about':
      return aboutInput(typed)
  }
}

/** What a form of another purpose asked of the record, because it was not known. */
export function askedInput(typed: Typed): Record<string, unknown> {
  const level = text(typed, 'level')
  const phone = text(typed, 'phone')
  return present({
    ...meInput(typed),
    ...(phone !== undefined && phoneInput(typed)),
    residence: text(typed, 'residence'),
    hukou: text(typed, 'hukou'),
    schooling: level === undefined ? undefined : { level },
  })
}

/** The form's names for the inputs of the use case. */
export const inputNames: Readonly<Record<string, string>> = {
  identity: 'idNumber',
  'identity.kind': 'idKind',
  'identity.number': 'idNumber',
  'schooling.level': 'level',
  'schooling.school': 'school',
  'schooling.major': 'major',
  'schooling.graduatedOn': 'graduatedOn',
  'certificate.name': 'certificateName',
  'certificate.level': 'certificateLevel',
  'certificate.number': 'certificateNumber',
  'certificate.issuedOn': 'issuedOn',
  'work.employer': 'employer',
  'work.occupation': 'occupation',
  'work.from': 'from',
  'work.until': 'until',
  'wishes.payFloor': 'payFloor',
  education: 'level',
}

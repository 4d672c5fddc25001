import { bucketOf, type Id, instantOf, newId } from '../kernel/index.ts'
import { idBeside } from '../testing/fill-row.ts'
import type { Maker } from './planted.test-city.ts'
import { add } from './planted.test-rows.ts'
import type { FairRead } from './reading.ts'

type Stand = FairRead['stands'][number]

/**
 * A fair with so many stands. `sham` undefined: it is only where something else happens, and nearly all are staffed. Its stands, to
 * which more may be added.
 */
export function plantFair(
  make: Maker,
  name: string,
  sham: boolean | undefined,
  stands: number,
  staffed: number | undefined,
  hard = false,
): Stand[] {
  const who = make.organiser()
  const at = make.at(make.between(5, make.days - 5), 9)
  const activity = newId(at) as Id<'Activity'>
  const there = staffed ?? stands - 1
  const list: Stand[] = Array.from({ length: stands }, (_, no) => ({
    employer: newId(at) as Id<'Organisation'>,
    employerName: `单位 ${no}`,
    staffed: no < there,
  }))
  make.world.fairs.push({
    ...{ activity, title: name, division: who.division, stands: list },
    organiser: {
      organisation: who.organisation as Id<'Organisation'>, // made by newId
      area: undefined,
      department: undefined,
      name: who.organiserName,
    },
    startsAt: instantOf(at),
    endsAt: instantOf(at + 3 * 3_600_000),
  })
  if (sham !== undefined)
    make.world.planted.push({ name, sham, like: 'never-staffed', about: [activity], hard })
  return list
}

/** A body with a licence, and how many certificates it issued how many days after it. */
export function plantLicence(
  make: Maker,
  name: string,
  sham: boolean | undefined,
  issued: readonly (readonly [after: number, count: number])[],
  hard = false,
): void {
  const { organisation, division } = make.organiser()
  const licensed = make.at(make.between(0, 20), 0)
  const day = (after: number) => instantOf(licensed + after * 86_400_000 + 12 * 3_600_000).slice(0, 10)
  add(make.world.sheets, 'skills.bodies', {
    ...{ sk: bucketOf(organisation), id: idBeside(organisation), version: 1, organisation, name, division },
    ...{
      licence: '浙人社评',
      licensed_on: day(0),
      occupations: [],
      by_name: '',
      updated_at: instantOf(licensed),
    },
  })
  for (const [after, count] of issued)
    for (let no = 0; no < count; no += 1) {
      const person = make.person()
      add(make.world.sheets, 'skills.certificates', {
        ...{
          sk: bucketOf(person),
          id: idBeside(person),
          version: 1,
          person,
          name: '某人',
          id_mask: '',
          division,
        },
        ...{ occupation_name: '电工', level: 4, body: organisation, body_name: name, state: 'declared' },
        ...{
          issued_on: day(after + Math.floor((no * 14) / count)),
          source: 'body',
          record_key: idBeside(person),
        },
        ...{ in_record: false, evidence: '', by_name: '', verified_name: '', reason: '', row_hash: '' },
        created_at: instantOf(licensed),
      })
    }
  if (sham !== undefined)
    make.world.planted.push({ name, sham, like: 'certificates', about: [organisation], hard })
}

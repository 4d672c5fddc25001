import type { Listed, Maker, Planted } from './planted.test-city.ts'
import { addCame } from './planted.test-rows.ts'
import { plantFair, plantLicence } from './planted.test-stands.ts'

const second = 1_000
const minute = 60 * second
const note = ({ world }: Maker, planted: Planted) => void world.planted.push(planted)

/** Five kinds of sham, as inspectors have met them; some of each lie below the line on purpose. `times` sixty: all of them. */
export function plantShams(make: Maker, part = 1): void {
  const { days } = make
  const few = (count: number) => Math.max(1, Math.round(count * part))
  for (let no = 0; no < few(4); no += 1) ghostsAtTwoDoors(make, make.between(5, days - 8))
  for (let no = 0; no < few(3); no += 1) ghostsOnPaper(make, make.between(5, days - 8), make.between(6, 20))
  for (let no = 0; no < few(3); no += 1) doubleStays(make, make.between(5, days - 8))
  professional(make)
  if (part === 1) ghostsOnPaper(make, 20, 3)
  for (let no = 0; no < few(5); no += 1)
    machineScans(make, make.between(5, days - 8), make.between(25, 60), 400)
  for (let no = 0; no < few(2); no += 1) machineScans(make, make.between(5, days - 8), 16, 350, 20)
  for (let no = 0; no < few(3); no += 1) tickedAtOnce(make, make.between(5, days - 16), make.between(3, 8))
  if (part === 1) {
    machineScans(make, 40, 40, 1_500)
    tickedAtOnce(make, 60, 2)
  }
  for (let no = 0; no < few(9); no += 1)
    neverMissing(make, make.between(5, days - 16), make.between(6, 12), make.between(28, 50))
  wholeOrganiser(make)
  if (part === 1) {
    neverMissing(make, 30, 4, 30)
    neverMissing(make, 50, 8, 30, 1)
  }
  for (let no = 0; no < few(8); no += 1) {
    const stands = make.between(15, 60)
    plantFair(make, `空展位 ${no}`, true, stands, Math.floor(stands * (0.05 + make.random() * 0.4)))
  }
  for (let no = 0; no < few(3); no += 1) absentEmployer(make, no, make.between(3, 6), true)
  if (part === 1) plantFair(make, '空展位 小', true, 6, 0, true)
  for (let no = 0; no < few(10); no += 1)
    plantLicence(make, `发证 ${no}`, true, [[make.between(3, 40), make.between(90, 400)]])
  if (part === 1) {
    plantLicence(make, '发证 少', true, [[10, 50]], true)
    plantLicence(make, '发证 晚', true, [[101, 200]], true)
  }
}

/** The same names at two courses in two counties in the same half hour, tickets read at both. */
function ghostsAtTwoDoors(make: Maker, on: number): void {
  const one = course(make, 0, on, 3, '两处甲')
  const other = course(make, 3, on, 3, '两处乙')
  const ghosts = make.people(make.between(8, 25))
  for (const held of [one, other]) {
    const real = make.list(held, make.people(12))
    const listed = make.list(held, ghosts)
    for (let no = 0; no < 3; no += 1) {
      make.arrive(
        held,
        no,
        real.filter(() => make.random() < 0.8),
      )
      make.arrive(
        held,
        no,
        listed.filter(() => make.random() < 0.97),
        { from: (held.sessions[no]?.at ?? 0) + 10 * minute },
      )
    }
  }
  note(make, { name: '两地同名同时', sham: true, like: 'two-places', about: [one.activity, other.activity] })
}

/** The same names ticked off two paper lists whose hours overlap. */
function ghostsOnPaper(make: Maker, on: number, count: number): void {
  const one = course(make, 1, on, 2, '名单甲')
  const other = course(make, 4, on, 2, '名单乙')
  const ghosts = make.people(count)
  for (const held of [one, other]) {
    const real = make.list(held, make.people(14))
    const listed = make.list(held, ghosts)
    for (let no = 0; no < 2; no += 1)
      make.arrive(held, no, [...real.filter(() => make.random() < 0.8), ...listed], {
        via: 'list',
        lag: make.between(120, 400) * minute,
      })
  }
  const hard = count < 5
  note(make, {
    name: '两份名单',
    sham: true,
    like: 'two-places',
    about: [one.activity, other.activity],
    hard,
  })
}

/** Signed in and out at two places: hours of both were counted. */
function doubleStays(make: Maker, on: number): void {
  const one = course(make, 2, on, 4, '学时甲', 6)
  const other = course(make, 6, on, 4, '学时乙', 6)
  const ghosts = make.people(make.between(2, 4))
  for (const held of [one, other]) {
    const real = make.list(held, make.people(15))
    const listed = make.list(held, ghosts)
    for (let no = 0; no < 4; no += 1) {
      make.arrive(
        held,
        no,
        real.filter(() => make.random() < 0.85),
        { leaves: true },
      )
      // an hour apart: the way itself could be driven
      const from = (held.sessions[no]?.at ?? 0) + (held === other ? 60 * minute : 0)
      make.arrive(held, no, listed, { leaves: true, from })
    }
  }
  note(make, { name: '学时重叠', sham: true, like: 'two-places', about: [one.activity, other.activity] })
}

/** One name sold to many courses: each time a clash between two others. */
function professional(make: Maker): void {
  const ghost = make.person()
  const about: string[] = []
  for (let no = 0; no < 4; no += 1) {
    const on = 10 + no * 3
    for (const county of [0, 5]) {
      const held = course(make, county, on, 1, '卖名字')
      const real = make.list(held, make.people(16))
      make.arrive(
        held,
        0,
        real.filter(() => make.random() < 0.85),
      )
      const at = (held.sessions[0]?.at ?? 0) - 3 * minute + make.random() * minute
      for (const one of make.list(held, [ghost])) scanAt(make, held, one, at)
      about.push(held.activity)
    }
  }
  note(make, { name: '一个名字到处上课', sham: true, like: 'two-places', about })
}

/** Tickets read by a program. */
function machineScans(make: Maker, on: number, count: number, gap: number, honest = 0): void {
  const held = course(make, make.between(0, 6), on, 1, '程序扫码')
  const listed = make.list(held, make.people(count))
  const begins = (held.sessions[0]?.at ?? 0) - 5 * minute
  for (const [no, one] of listed.entries()) scanAt(make, held, one, begins + no * gap * (0.5 + make.random()))
  if (honest > 0)
    make.arrive(
      held,
      0,
      make.list(held, make.people(honest)).filter(() => make.random() < 0.8),
    )
  note(make, { name: '机器扫码', sham: true, like: 'at-once', about: [held.activity], hard: gap > 800 })
}

function scanAt(
  make: Maker,
  held: ReturnType<Maker['hold']>,
  one: Listed,
  at: number,
  device = '手机-1',
  lag = 700,
) {
  const session = held.sessions[0]
  if (session === undefined) return
  addCame(make.world.sheets, held, held.kept, session.id, {
    ...one,
    at: Math.round(at),
    device,
    via: 'scan',
    lag,
  })
}

/** The whole list, with one press, lesson after lesson. */
function tickedAtOnce(make: Maker, on: number, sessions: number): void {
  const held = course(make, make.between(0, 6), on, sessions, '一键勾完')
  const listed = make.list(held, make.people(make.between(18, 34)))
  for (const session of held.sessions)
    for (const [no, one] of listed.entries())
      addCame(make.world.sheets, held, held.kept, session.id, {
        ...{ ...one, at: session.at + 30 * minute + no * 300, device: '电脑-1', via: 'list', lag: 900 },
      })
  note(make, { name: '整班一键', sham: true, like: 'at-once', about: [held.activity], hard: sessions < 3 })
}

/** A course in which nobody is ever ill; times are made up as arrivals look. */
function neverMissing(make: Maker, on: number, sessions: number, people: number, missing = 0): void {
  const held = course(make, make.between(0, 6), on, sessions, '从不缺人')
  const listed = make.list(held, make.people(people))
  for (let no = 0; no < sessions; no += 1)
    make.arrive(held, no, no === 2 ? listed.slice(missing) : listed, { leaves: true })
  const hard = missing > 0 || sessions * people < 150
  note(make, { name: '从不缺人', sham: true, like: 'always-full', about: [held.activity], hard })
}

/** One organiser, five courses, and never an empty chair in any. */
function wholeOrganiser(make: Maker): void {
  const who = make.organiser()
  const about: string[] = []
  for (let no = 0; no < 5; no += 1) {
    const starts = [make.at(10 + no * 9, 9), make.at(11 + no * 9, 9)]
    const held = make.hold({ ...who, kind: 'training-course', title: `满班机构 ${no}`, hours: 3, starts })
    const listed = make.list(held, make.people(make.between(20, 30)))
    for (let each = 0; each < 2; each += 1) make.arrive(held, each, listed, { leaves: true })
    about.push(held.activity)
  }
  note(make, { name: '整家机构从不缺人', sham: true, like: 'always-full', about })
}

/** An employer whose name stands at fairs to which it never goes. */
export function absentEmployer(make: Maker, no: number, fairs: number, sham: boolean): void {
  const employer = make.organiser()
  const about: string[] = [employer.organiserName]
  for (let each = 0; each < fairs; each += 1) {
    const fair = plantFair(make, `有人缺席的招聘会 ${no}-${each}`, undefined, make.between(12, 30), undefined)
    fair.push({
      employer: employer.organisation as never, // an id made above
      employerName: employer.organiserName,
      staffed: false,
    })
  }
  note(make, { name: '从不到场的单位', sham, like: 'never-staffed', about })
}

export function course(
  make: Maker,
  county: number,
  on: number,
  sessions: number,
  title: string,
  hours = 3,
): ReturnType<Maker['hold']> {
  const starts = Array.from({ length: sessions }, (_, each) => make.at(on + each, 9))
  return make.hold({ ...make.organiser(county), kind: 'training-course', title, hours, starts })
}

export { scanAt }

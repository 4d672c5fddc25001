import type { Listed, Maker, Planted } from './planted.test-city.ts'
import { addCame, addListed } from './planted.test-rows.ts'
import { absentEmployer, course, scanAt } from './planted.test-shams.ts'
import { plantFair, plantLicence } from './planted.test-stands.ts'

const minute = 60_000
const note = ({ world }: Maker, planted: Planted) => void world.planted.push(planted)
const odd = { sham: false } as const

/** Honest people who look odd: nobody should be asked about them, and a few are hard to tell from sham on purpose. */
export function plantOddities(make: Maker, part = 1): void {
  const { days } = make
  const few = (count: number) => Math.max(1, Math.round(count * part))
  const on = () => make.between(5, days - 16)
  for (let no = 0; no < few(4); no += 1) lentTicket(make, on())
  for (let no = 0; no < few(3); no += 1) twoOnOneDay(make, on())
  for (let no = 0; no < few(2); no += 1) parallelRooms(make, on())
  for (let no = 0; no < few(2); no += 1) wrongClock(make, on())
  for (let no = 0; no < few(2); no += 1) oneAtHome(make, on())
  for (let no = 0; no < few(5); no += 1) busLoad(make, on())
  for (let no = 0; no < few(4); no += 1) paperOnce(make, on())
  for (let no = 0; no < few(2); no += 1) family(make, on())
  for (let no = 0; no < few(2); no += 1) offlineDoor(make, on())
  for (let no = 0; no < few(4); no += 1) popularTeacher(make, on())
  for (let no = 0; no < few(3); no += 1) smallClass(make, on())
  for (let no = 0; no < few(3); no += 1) compulsory(make, on())
  for (let no = 0; no < few(2); no += 1) walkIns(make, on())
  camp(make, on())
  for (let no = 0; no < few(4); no += 1) {
    const stands = make.between(15, 60)
    plantFair(make, `台风天 ${no}`, false, stands, Math.ceil(stands * (0.55 + make.random() * 0.15)))
  }
  for (let no = 0; no < few(2); no += 1) plantFair(make, `小招聘会 ${no}`, false, 5, 2)
  for (let no = 0; no < few(3); no += 1) absentEmployer(make, 100 + no, 2, false)
  for (let no = 0; no < few(4); no += 1)
    plantLicence(make, `小学校 ${no}`, false, [[make.between(5, 60), make.between(25, 55)]])
  for (let no = 0; no < few(3); no += 1)
    plantLicence(make, `稳定机构 ${no}`, false, steady(make.between(18, 26)))
  if (part < 1) return
  twins(make, on())
  oneNameForFourGates(make, on())
  perfectTeacher(make, on())
  plantFair(make, '忘了登记到场', false, 20, 0, true)
  plantLicence(make, '等了一年的学校', false, [[14, 130]], true)
}

/** So many certificates every fortnight of half a year: what is usual. */
export function steady(count: number): [number, number][] {
  return Array.from({ length: 12 }, (_, no) => [7 + no * 14, count])
}

type HeldCourse = ReturnType<Maker['hold']>

function fill(make: Maker, held: HeldCourse, people = 16, shows = 0.86): Listed[] {
  const listed = make.list(held, make.people(people))
  for (const no of held.sessions.keys())
    make.arrive(
      held,
      no,
      listed.filter(() => make.random() < shows),
    )
  return listed
}

/** A wife's ticket in her husband's hand, once, while she is in class. */
function lentTicket(make: Maker, on: number): void {
  const [one, other] = [course(make, 0, on, 1, '借票甲'), course(make, 3, on, 1, '借票乙')]
  const who = make.person()
  for (const held of [one, other]) {
    fill(make, held)
    make.arrive(held, 0, make.list(held, [who]))
  }
  note(make, { ...odd, name: '借了一次票', like: 'two-places', about: [one.activity, other.activity] })
}

/** Six keen people: a class in the morning, a fair in the next county in the afternoon. */
function twoOnOneDay(make: Maker, on: number): void {
  const one = course(make, 0, on, 1, '上午')
  const other = make.hold({
    ...{ ...make.organiser(2), kind: 'culture-event', title: '下午', hours: 3 },
    starts: [make.at(on, 13.5)],
  })
  const keen = make.people(6)
  for (const held of [one, other]) {
    fill(make, held)
    make.arrive(held, 0, make.list(held, keen), { leaves: true })
  }
  note(make, { ...odd, name: '一天两场', like: 'two-places', about: [one.activity, other.activity] })
}

/** Two rooms of one house: whoever has both tickets looks into both. */
function parallelRooms(make: Maker, on: number): void {
  const who = make.organiser(1)
  const where = { lon: 120.8001, lat: 27.9502 }
  const rooms = ['东厅', '西厅'].map(title =>
    make.hold({ ...who, where, kind: 'culture-event', title, hours: 2, starts: [make.at(on, 14)] }),
  )
  const both = make.people(8)
  for (const held of rooms) {
    fill(make, held)
    make.arrive(held, 0, make.list(held, both))
  }
  note(make, { ...odd, name: '同一幢楼两个厅', like: 'two-places', about: rooms.map(one => one.activity) })
}

/** A phone at a door without a connection, two hours ahead. */
function wrongClock(make: Maker, on: number): void {
  const one = course(make, 0, on, 1, '钟快了')
  const other = make.hold({
    ...{ ...make.organiser(3), kind: 'culture-event', title: '下一场', hours: 3 },
    starts: [make.at(on, 13.5)],
  })
  const both = make.people(7)
  fill(make, one)
  fill(make, other)
  const [first] = other.sessions
  make.arrive(one, 0, make.list(one, both), { from: (first?.at ?? 0) - 100 * minute })
  make.arrive(other, 0, make.list(other, both), { from: (first?.at ?? 0) - 110 * minute, lag: 95 * minute })
  note(make, { ...odd, name: '门口的钟不准', like: 'two-places', about: [one.activity, other.activity] })
}

/** Followed online and ticked off by name, at the hours of a class next door. */
function oneAtHome(make: Maker, on: number): void {
  const one = make.hold({
    ...{ ...make.organiser(4), kind: 'training-course', mode: 'hybrid', title: '线上线下', hours: 3 },
    starts: [make.at(on, 9), make.at(on + 1, 9)],
  })
  const other = course(make, 0, on, 2, '线下')
  const both = make.people(5)
  for (const held of [one, other]) {
    fill(make, held)
    const listed = make.list(held, both)
    for (let no = 0; no < 2; no += 1) make.arrive(held, no, listed, { via: held === one ? 'name' : 'scan' })
  }
  note(make, { ...odd, name: '在线旁听', like: 'two-places', about: [one.activity, other.activity] })
}

/** Forty-eight people get off a bus and pass one door, two seconds each. */
function busLoad(make: Maker, on: number): void {
  const held = course(make, make.between(0, 6), on, 1, '一车人')
  const listed = make.list(held, make.people(48)).slice(0, make.between(44, 48))
  const begins = (held.sessions[0]?.at ?? 0) - 4 * minute
  let at = begins
  for (const one of listed) {
    at += 1_200 + make.random() * 1_800
    scanAt(make, held, one, at)
  }
  note(make, { ...odd, name: '一车人同时到', like: 'at-once', about: [held.activity] })
}

/** No signal in the hall: a paper list, entered in the evening, everybody of that evening there. */
function paperOnce(make: Maker, on: number): void {
  const held = course(make, make.between(0, 6), on, 2, '补录名单')
  const listed = make.list(held, make.people(26))
  const [first] = held.sessions
  for (const [no, one] of listed.entries())
    addCame(make.world.sheets, held, held.kept, first?.id ?? '', {
      ...{
        ...one,
        at: (first?.until ?? 0) + 60 * minute + no * 400,
        device: '电脑-1',
        via: 'list',
        lag: 900,
      },
    })
  make.arrive(
    held,
    1,
    listed.filter(() => make.random() < 0.9),
  )
  note(make, { ...odd, name: '纸名单补录一次', like: 'at-once', about: [held.activity] })
}

/** Nine of one family, their tickets on one phone. */
function family(make: Maker, on: number): void {
  const held = course(make, make.between(0, 6), on, 1, '一家人')
  fill(make, held)
  const begins = (held.sessions[0]?.at ?? 0) - 2 * minute
  for (const [no, one] of make.list(held, make.people(9)).entries())
    scanAt(make, held, one, begins + no * 700)
  note(make, { ...odd, name: '一家九口', like: 'at-once', about: [held.activity] })
}

/** A door that was offline sends everything at once; its own moments are those of the people. */
function offlineDoor(make: Maker, on: number): void {
  const held = course(make, make.between(0, 6), on, 1, '离线的门')
  const listed = make.list(held, make.people(40)).slice(0, 36)
  make.arrive(held, 0, listed, { lag: 70 * minute })
  note(make, { ...odd, name: '离线后一起上传', like: 'at-once', about: [held.activity] })
}

/** Every chair taken every time; those who cannot come give their place to somebody who waits. */
function popularTeacher(make: Maker, on: number): void {
  const held = course(make, make.between(0, 6), on, 8, '名师')
  const listed = make.list(held, make.people(40))
  for (let no = 0; no < make.between(2, 5); no += 1)
    addListed(make.world.sheets, held, held.kept, {
      person: make.person(),
      at: (held.sessions[0]?.at ?? 0) - 3 * 86_400_000,
      state: 'cancelled',
    })
  for (let no = 0; no < 8; no += 1) make.arrive(held, no, listed, { leaves: true })
  note(make, { ...odd, name: '场场爆满的老师', like: 'always-full', about: [held.activity] })
}

function smallClass(make: Maker, on: number): void {
  const held = course(make, make.between(0, 6), on, 10, '小班')
  const listed = make.list(held, make.people(make.between(5, 9)))
  for (let no = 0; no < 10; no += 1) make.arrive(held, no, listed, { leaves: true })
  note(make, { ...odd, name: '小班一个不缺', like: 'always-full', about: [held.activity] })
}

/** A firm sends its people: of eighty chairs one or two are empty. */
function compulsory(make: Maker, on: number): void {
  const held = course(make, make.between(0, 6), on, 6, '单位必修')
  const listed = make.list(held, make.people(40))
  for (let no = 0; no < 6; no += 1)
    make.arrive(held, no, no % 2 === 0 ? listed : listed.slice(make.between(1, 2)), { leaves: true })
  note(make, { ...odd, name: '单位组织的必修课', like: 'always-full', about: [held.activity] })
}

/** Nobody registers beforehand; the door writes down whoever comes. */
function walkIns(make: Maker, on: number): void {
  const held = course(make, make.between(0, 6), on, 6, '随到随听')
  for (const [no, session] of held.sessions.entries()) {
    const listed = make.list(held, make.people(32), { at: session.at + minute })
    make.arrive(held, no, listed, { via: 'name', from: session.at + 20 * minute })
  }
  note(make, { ...odd, name: '现场登记的听众', like: 'always-full', about: [held.activity] })
}

/** Three days in one house, thirty people: nobody can be late. */
function camp(make: Maker, on: number): void {
  const held = course(make, make.between(0, 6), on, 3, '住校集训')
  const listed = make.list(held, make.people(30))
  for (let no = 0; no < 3; no += 1) make.arrive(held, no, listed, { leaves: true })
  note(make, { ...odd, name: '住校集训', like: 'always-full', about: [held.activity] })
}

/** Two sisters whose records became one: honest, and in no way to be told from one name at two courses. */
function twins(make: Maker, on: number): void {
  const [one, other] = [course(make, 0, on, 6, '双胞胎甲'), course(make, 3, on, 6, '双胞胎乙')]
  const who = make.person()
  for (const held of [one, other]) {
    fill(make, held)
    const listed = make.list(held, [who])
    for (let no = 0; no < 6; no += 1) make.arrive(held, no, listed)
  }
  const about = [one.activity, other.activity]
  note(make, { ...odd, name: '两姐妹一份档案', like: 'two-places', about, hard: true })
}

/** Four gates to which somebody gave one name. */
function oneNameForFourGates(make: Maker, on: number): void {
  const held = course(make, make.between(0, 6), on, 1, '四道闸')
  const begins = (held.sessions[0]?.at ?? 0) - 5 * minute
  for (const [no, one] of make.list(held, make.people(60)).entries())
    scanAt(make, held, one, begins + no * 450 * (0.7 + make.random() * 0.6), '闸机')
  note(make, { ...odd, name: '四道闸一个名字', like: 'at-once', about: [held.activity], hard: true })
}

/** Nobody ill, nobody gave up, six times thirty: it happens. */
function perfectTeacher(make: Maker, on: number): void {
  const held = course(make, make.between(0, 6), on, 8, '真的一个没缺')
  const listed = make.list(held, make.people(32))
  for (let no = 0; no < 8; no += 1) make.arrive(held, no, listed, { leaves: true })
  note(make, { ...odd, name: '真的一个没缺', like: 'always-full', about: [held.activity], hard: true })
}

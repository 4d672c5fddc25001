import type { Page } from 'playwright-core'
import { encodeQR } from 'qr'
import { expect } from 'vitest'
import { expectClean, narrow, type Open, told, visit } from './people.ts'

/** What an organiser does in a year, in the browser: a place, an activity, a series, doors, a report. */
export interface Evening {
  readonly id: string
  readonly title: string
  /** 9:30, by the clock in the city */
  readonly begins: string
}

const hour = 3_600_000
/** The demo city lives days behind and by the clock of the wall. @returns what a control of the browser takes */
function inDemo(today: string, later: number): string {
  const wall = new Date(Date.now() + 8 * hour).toISOString().slice(11, 16)
  return new Date(Date.parse(`${today}T${wall}:00Z`) + later).toISOString().slice(0, 16)
}

export async function addVenue(organiser: Page, url: string, name: string): Promise<void> {
  await visit(organiser, url, 'venues')
  await organiser.getByRole('button', { name: '登记场地' }).click()
  const dialog = organiser.getByRole('dialog')
  await dialog.getByLabel('名称', { exact: false }).first().fill(name)
  await dialog.getByLabel('地址').fill('塘下镇广场路 8 号')
  await dialog.getByLabel('房间名称').fill('大厅')
  await dialog.getByLabel('能坐几人').fill('60')
  await dialog.getByRole('button', { name: '加一间' }).click()
  await dialog.getByLabel('房间名称').nth(1).fill('小间')
  await dialog.getByLabel('能坐几人').nth(1).fill('12')
  await dialog.getByRole('button', { name: '保存' }).click()
  await told(organiser, '存好了')
  await expectClean(organiser)
}

/** Writes a culture evening in a room and sends it in. */
export async function writeEvening(
  organiser: Page,
  url: string,
  title: string,
  room: string,
): Promise<Evening> {
  const session = await organiser.request.get(`${url}/api/session`)
  const { today } = (await session.json()) as { today: string }
  const [from, to] = [inDemo(today, hour), inDemo(today, 3 * hour)]
  await visit(organiser, url, 'activities/new')
  const startAfresh = organiser.getByRole('button', { name: '重新写' })
  if (await startAfresh.isVisible()) await startAfresh.click()
  await organiser.getByLabel('种类').selectOption({ label: '本土文化交流活动' })
  await organiser.getByLabel('名称').fill(title)
  await organiser.getByLabel('介绍').fill('温州鼓词两个小时，听完一起喝茶。')
  await organiser.getByLabel('开始', { exact: false }).first().fill(from)
  // it ends two hours later unless somebody says otherwise, also past midnight
  expect(await organiser.getByLabel('结束', { exact: false }).first().inputValue()).toBe(to)
  await organiser.getByLabel('房间').selectOption({ label: '大厅（60 人）' })
  expect(await organiser.getByLabel('详细地点').inputValue()).toContain(room)
  await organiser.getByLabel('名额').fill('50')
  await organiser.getByLabel('候补位置').fill('5')
  await organiser.getByLabel('联系人').fill('蔡老师')
  await organiser.getByLabel('联系电话').fill('0577-65000002')
  await organiser.getByRole('button', { name: '加一个问题' }).click()
  await organiser.getByLabel('问题 1').fill('要不要坐车')
  await organiser.getByLabel('选项').fill('要\n不要')
  await expectClean(organiser)
  await organiser.getByRole('button', { name: '存草稿' }).click()
  await organiser.waitForURL(/\/work\/activities\/[0-9a-f-]{36}$/)
  await organiser.getByRole('button', { name: '送审' }).click()
  await organiser.getByRole('dialog').getByRole('button', { name: '送审', exact: true }).click()
  await told(organiser, '办好了')
  return { id: organiser.url().split('/').at(-1) ?? '', title, begins: from.slice(11).replace(/^0/, '') }
}

export async function approve(office: Page, url: string, { id, title }: Evening): Promise<void> {
  await visit(office, url, 'activities?state=review')
  await office.getByRole('link', { name: title }).first().waitFor()
  await visit(office, url, `activities/${id}`)
  await office.getByRole('button', { name: '同意发布' }).click()
  await office.getByRole('dialog').getByRole('button', { name: '同意发布', exact: true }).click()
  await told(office, '办好了')
}

/** Eight weeks in one go, one of them pressed away. */
export async function makeSeries(organiser: Page, url: string, { id }: Evening): Promise<void> {
  await visit(organiser, url, `activities/${id}`)
  await organiser.getByRole('button', { name: '排成系列' }).click()
  const dialog = organiser.getByRole('dialog')
  await dialog.getByLabel('系列名称').fill('冬天的鼓词')
  await dialog.getByLabel('一共几次').fill('8')
  await dialog.locator('.chip').nth(2).click()
  await expectClean(organiser)
  await dialog.getByRole('button', { name: '排 7 场草稿' }).click()
  await organiser.waitForURL(/activities\?series=/)
  await organiser.getByText('共 7 条').waitFor()
}

/** The series is sent in and approved in one go each. */
export async function publishSeries(organiser: Page, office: Page): Promise<void> {
  await organiser.getByLabel('选这一页').check()
  await organiser.getByRole('button', { name: '送审或发布选中的 7 场' }).click()
  await told(organiser, '办好了 7 场')
  await expectClean(organiser)
  await office.goto(organiser.url())
  await office.getByLabel('选这一页').check()
  await office.getByRole('button', { name: '同意选中的 7 场' }).click()
  await told(office, '办好了 7 场')
}

/** Guests take places on their phones. @returns the codes of their tickets */
export async function registerGuests(
  visitor: Page,
  url: string,
  id: string,
  many: number,
): Promise<string[]> {
  await visitor.goto(`${url}/sign-in`) // a page with a form brings its token
  return visitor.evaluate(
    async ({ activity, guests }) => {
      const token = document.querySelector<HTMLInputElement>('input[name=_csrf]')?.value ?? ''
      const codes: string[] = []
      for (let n = 1; n <= guests; n += 1) {
        const answer = await fetch(`/api/activities/${activity}/registrations`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'x-csrf-token': token,
            'idempotency-key': `guest ${n} of ${activity}`,
          },
          body: JSON.stringify({ name: `访客${n}`, phone: `137${String(n).padStart(8, '0')}` }),
        })
        const { ticket } = (await answer.json()) as { ticket?: string }
        if (ticket === undefined) throw new Error(`guest ${n}: status ${answer.status}`)
        codes.push(ticket)
      }
      return codes
    },
    { activity: id, guests: many },
  )
}

/** Ten minutes later: those with an account are told here, and guests are rung one by one. */
export async function moveIt(organiser: Page, url: string, id: string): Promise<void> {
  await visit(organiser, url, `activities/${id}/move`)
  const begins = organiser.getByLabel('开始', { exact: false }).first()
  const before = await begins.inputValue()
  const later = new Date(Date.parse(`${before}:00Z`) + 10 * 60_000).toISOString().slice(0, 16)
  await begins.fill(later)
  await organiser.getByLabel('原因').fill('鼓词先生晚十分钟到')
  await expectClean(organiser)
  await organiser.getByRole('button', { name: '改，并且通知' }).click()
  await told(organiser, '改好了')
  await visit(organiser, url, `activities/${id}/calls`)
  await organiser.getByRole('button', { name: '没打通 访客2', exact: true }).click()
  await organiser.getByRole('button', { name: '打通了 访客1', exact: true }).click()
  await organiser.getByRole('button', { name: '打通了 访客1', exact: true }).waitFor({ state: 'detached' })
  await expectClean(organiser)
}

/** Somebody who did not register: at a door with a line they take a place and are in. */
export async function walkIn(phone: Page, name: string): Promise<void> {
  await phone.getByText('没报名的人').click()
  await phone.getByLabel('姓名', { exact: false }).last().fill(name)
  await phone.getByRole('button', { name: '写上并签到' }).click()
  await phone.locator('.verdict', { hasText: name }).waitFor()
  await expectClean(phone)
}

/** Safari reads no codes. */
const noReader = 'delete globalThis.BarcodeDetector'

/** A phone whose browser reads no codes by itself, in front of whose camera these are held up, one after the other. */
function cameraOn(codes: readonly string[]): string {
  const pictures = codes.map(code => encodeQR(code, 'raw', { border: 4 }))
  return `
  delete globalThis.BarcodeDetector
  const pictures = ${JSON.stringify(pictures)}
  const paper = Object.assign(document.createElement('canvas'), { width: 480, height: 480 })
  const pen = paper.getContext('2d')
  let shown = 0
  const show = () => {
    const rows = pictures[shown % pictures.length]
    const side = 480 / rows.length
    pen.fillStyle = 'white'
    pen.fillRect(0, 0, 480, 480)
    pen.fillStyle = 'black'
    rows.forEach((row, y) => row.forEach((dark, x) => dark && pen.fillRect(x * side, y * side, side + 1, side + 1)))
  }
  const getUserMedia = async () => {
    show()
    setInterval(show, 200) // a stream of a canvas has a picture when something is drawn
    setInterval(() => { shown += 1 }, 2500)
    return paper.captureStream(10)
  }
  Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia } })`
}

/** A phone at a door; `scans`: held up before its camera, one after the other. */
export async function openDoor(
  open: Open,
  url: string,
  id: string,
  door: { readonly name: string; readonly scans?: readonly string[] },
): Promise<Page> {
  const phone = await open('ruian', { options: narrow })
  await phone.addInitScript({ content: door.scans === undefined ? noReader : cameraOn(door.scans) })
  await phone.goto(`${url}/work/activities/${id}/door`)
  await phone.getByLabel('这是哪个门').fill(door.name)
  await phone.getByText('应到').waitFor()
  return phone
}

/** Somebody reads their code aloud. */
export async function typeCode(phone: Page, code: string, says: string | RegExp): Promise<void> {
  await phone.getByRole('textbox', { name: '票号' }).fill(code)
  await phone.getByRole('button', { name: '签到', exact: true }).first().click()
  await phone.locator('.verdict', { hasText: says }).waitFor()
}

/** The page is on the phone: it may be opened without a line. */
export async function isKept(phone: Page): Promise<void> {
  await phone.waitForFunction(async () => {
    const cache = await caches.open('qingye-door')
    return (
      (await cache.match('/work/activities/door')) !== undefined &&
      navigator.serviceWorker.controller !== null
    )
  })
}

/** Ends it, and reports with a picture in which somebody can be recognised. */
export async function report(organiser: Page, url: string, id: string): Promise<void> {
  await visit(organiser, url, `activities/${id}`)
  await organiser.getByRole('button', { name: '结束' }).click()
  await organiser.getByRole('dialog').getByRole('button', { name: '结束', exact: true }).click()
  await told(organiser, '办好了')
  await visit(organiser, url, `activities/${id}/report`)
  await organiser
    .getByLabel('加照片：认得出人')
    .setInputFiles({ name: '现场.png', mimeType: 'image/png', buffer: Buffer.from(dot, 'base64') })
  await organiser.getByText('认得出人', { exact: true }).waitFor()
  await organiser
    .getByRole('textbox', { name: '办得怎么样' })
    .fill('来了十几位，鼓词唱到两点半，下回换大一点的厅。')
  await organiser.getByRole('button', { name: '交总结' }).click()
  await organiser.getByText('照片里的人还没有同意').first().waitFor()
  await organiser.getByLabel('照片里认得出的人都同意公开').check()
  await expectClean(organiser)
  await organiser.getByRole('button', { name: '交总结' }).click()
  await told(organiser, '交上去了')
}

/** One green dot. */
const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

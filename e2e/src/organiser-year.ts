import type { Browser } from 'playwright-core'
import { expect } from 'vitest'
import {
  addVenue,
  approve,
  isKept,
  makeSeries,
  moveIt,
  openDoor,
  publishSeries,
  registerGuests,
  report,
  typeCode,
  walkIn,
  writeEvening,
} from './organiser.ts'
import { expectClean, told, visit, withPeople } from './people.ts'

/** The whole of it, at six browsers. @returns how many came by the server's count, and how many conflicts it showed */
export async function organiserYear(browser: Browser, url: string, engine: string) {
  const found = { came: 0, conflicts: 0 }
  await withPeople(browser, url, `organiser ${engine}`, async open => {
    const [organiser, office, visitor] = [await open('ruian'), await open('city'), await open(undefined)]
    const venue = `塘下大会堂 ${engine}`
    const title = `瑞安鼓词夜 ${engine}`
    await addVenue(organiser, url, venue)
    const evening = await writeEvening(organiser, url, title, venue)
    const { id } = evening
    // the room is taken then, and says so without saying for what
    await visit(organiser, url, 'venues')
    await organiser.getByRole('link', { name: venue }).click()
    await organiser.getByText(`${evening.begins}–`).first().waitFor()
    await expectClean(organiser)
    await approve(office, url, evening)
    await makeSeries(organiser, url, evening)
    await publishSeries(organiser, office)
    const codes = await registerGuests(visitor, url, id, 12)
    const code = (n: number) => codes[n - 1] ?? ''
    await writeDownTwo(organiser, url, id)
    await moveIt(organiser, url, id)

    const north = await openDoor(open, url, id, { name: '北门' })
    const south = await openDoor(open, url, id, {
      name: '南门',
      scans: [`${url}/tickets/${code(4)}`, code(5), code(1)],
    })
    const east = await openDoor(open, url, id, { name: '东门' })
    const west = await openDoor(open, url, id, { name: '西门' })
    await expectClean(west)
    await Promise.all([isKept(east), isKept(west)])
    await east.context().setOffline(true)
    await west.context().setOffline(true)

    for (const n of [1, 2, 3]) await typeCode(north, code(n), '签到')
    await typeCode(north, code(1), '重复发送')
    await walkIn(north, '李路过')
    // the camera sees three tickets; one of them is in already, at the other door
    await south.getByRole('button', { name: '用相机扫码' }).click()
    await south.locator('.verdict', { hasText: '在另一个门签到过' }).waitFor()
    await south.getByRole('button', { name: '关相机' }).click()

    // two doors without a line: each says by itself who may come in, also after the page was closed and opened again
    for (const n of [6, 7, 8]) await typeCode(east, code(n), '可以进')
    await typeCode(east, code(2), '可以进')
    await typeCode(east, code(6), '签过了')
    await east.reload()
    await east.getByRole('button', { name: /没送出 5/ }).waitFor()
    await expectClean(east)
    await typeCode(east, code(9), '可以进')
    for (const n of [10, 11, 12]) await typeCode(west, code(n), '可以进')
    await typeCode(west, 'AAAA-AAAA-AAAA-AAAA-00', '名单上没有')
    await west.getByLabel('姓名或手机尾号').fill('阿公')
    await west.getByRole('button', { name: '签到 郑阿公' }).click()
    await west.getByLabel('姓名或手机尾号').fill('5678')
    await west.getByRole('button', { name: '签到 王大妈' }).click()
    await west.getByRole('button', { name: /没送出 6/ }).waitFor()
    for (const door of [east, west]) {
      await door.context().setOffline(false)
      // nobody has to press anything
      await door.getByText('已连上').waitFor()
      await door.getByRole('button', { name: /没送出/ }).waitFor({ state: 'detached' })
    }

    await visit(organiser, url, `activities/${id}/conflicts`)
    await organiser.getByText('在另一个门签到过').first().waitFor()
    found.conflicts = await organiser.getByRole('button', { name: /^写一句/ }).count()
    await organiser.getByRole('button', { name: '写一句 访客2' }).click()
    await organiser.getByRole('dialog').getByLabel('怎么回事').fill('东门断线时又扫了一次')
    await organiser.getByRole('dialog').getByRole('button', { name: '写一句' }).click()
    await told(organiser, '记下了')
    await expectClean(organiser)

    await report(organiser, url, id)
    await visit(organiser, url, `activities/${id}`)
    found.came = Number(
      await organiser.locator('.counts div', { hasText: '签到人数' }).locator('b').innerText(),
    )
    await expectClean(organiser)
    // what is published is there for everybody
    const public_ = await visitor.request.get(`${url}/api/activities/${id}`)
    const { report: published } = (await public_.json()) as { report: { pictures: string[] } }
    const picture = await visitor.request.get(`${url}/api/activities/${id}/pictures/${published.pictures[0]}`)
    expect(picture.headers()['content-type']).toBe('image/jpeg')
    await visit(office, url, 'activities?owing=yes')
    await expectClean(office)
  })
  return found
}

/** Two who came by in person, one without a phone; and a third who gives up again. */
async function writeDownTwo(organiser: Awaited<ReturnType<typeof openDoor>>, url: string, id: string) {
  await visit(organiser, url, `activities/${id}/people`)
  await organiser.getByRole('button', { name: '写上名字' }).click()
  await organiser.getByRole('dialog').getByLabel('一行一个人').fill('郑阿公\n王大妈 13700005678\n李有事')
  await organiser.getByRole('dialog').getByRole('button', { name: '写上名字' }).click()
  await told(organiser, '写上了 3 人')
  // the third rings an hour later
  await organiser.getByRole('button', { name: '替他取消 李有事' }).click()
  await organiser.getByRole('dialog').getByRole('button', { name: '替他取消', exact: true }).click()
  await told(organiser, '取消了')
  await expectClean(organiser)
  const [file] = await Promise.all([
    organiser.waitForEvent('download'),
    organiser.getByRole('button', { name: '导出 Excel' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/)
  await visit(organiser, url, `activities/${id}/paper`)
  await organiser.getByText('郑阿公').waitFor()
  await expectClean(organiser)
}

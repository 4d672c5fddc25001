import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addParticipants, draftActivity, moveActivity, reviewActivity } from '../activities/index.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { exportActivities, exportParticipants } from './export-activities.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

const callAs = async (login: string, more: object = {}) =>
  ({ actor: await app.actor(login), language: 'zh', channel: 'json', ...more }) as const
const linesOf = (file: { base64: string }) =>
  Buffer.from(file.base64, 'base64').toString('utf8').replace('\ufeff', '').trim().split('\r\n')

const evening = {
  kind: 'culture-event',
  title: '瑞安鼓词夜',
  division: '330381101',
  mode: 'onsite',
  place: '塘下镇文化礼堂',
  contactName: '蔡老师',
  contactPhone: '0577-65000002',
  capacity: 5,
  questions: [{ id: 'bus', text: '要不要坐车', options: ['要', '不要'] }],
  sessions: [
    { startsAt: '2023-12-09T09:00:00+08:00', endsAt: '2023-12-09T11:00:00+08:00' },
    { startsAt: '2023-12-10T09:00:00+08:00', endsAt: '2023-12-10T11:00:00+08:00' },
  ],
}

describe('a list of activities and who takes part as files', () => {
  it('have the organiser’s questions and each session as columns, and phones without their middle', async () => {
    const made = await app.kernel.call(draftActivity, evening, await callAs('ruian'))
    const { activity } = made
    const sent = await app.kernel.call(
      moveActivity,
      { activity, action: 'submit' },
      await callAs('ruian', { version: made.version }),
    )
    const call = await callAs('city', { version: sent.version })
    await app.kernel.call(reviewActivity, { activity, action: 'approve' }, call)
    const people = [{ name: '郑阿公' }, { name: '=王大妈', phone: '13700005678' }]
    await app.kernel.call(addParticipants, { activity, people }, await callAs('ruian'))
    const list = await app.kernel.call(exportParticipants, { activity, format: 'csv' }, await callAs('ruian'))
    const [head = '', ...lines] = linesOf(list)
    const aunt = lines.find(line => line.includes('王大妈')) ?? ''
    expect(head).toContain('要不要坐车')
    expect(head).toContain('第2场签到')
    expect(lines.filter(line => line.startsWith('郑阿公,'))).toHaveLength(1)
    expect(aunt).toContain('137****5678')
    expect(list.base64).not.toContain(Buffer.from('13700005678').toString('base64').slice(0, 12))
    expect(aunt).not.toMatch(/(^|,)=/)
    await expect(
      app.kernel.call(exportParticipants, { activity, format: 'csv' }, await callAs('lucheng')),
    ).rejects.toMatchObject({ code: 'activity.unknown' })
    const own = await app.kernel.call(exportActivities, { mine: 'yes', format: 'csv' }, await callAs('ruian'))
    expect(linesOf(own).filter(line => line.includes('瑞安鼓词夜,'))).toHaveLength(1)
    const theirs = await app.kernel.call(exportActivities, { format: 'csv' }, await callAs('lucheng'))
    expect(linesOf(theirs)).toHaveLength(1)
  })
})

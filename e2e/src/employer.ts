import { expect } from 'vitest'
import { fixedIds, fixedPlace } from '../../tools/demo-city/src/index.ts'
import type { Client } from './client.ts'

/** Takes the employer's next step with an application. @returns today's day where the city is */
export async function step(employer: Client, application: string, body: object): Promise<string> {
  const now = await employer.get<{ application: { version: number; appliedAt: string } }>(
    `/api/applications/${application}`,
  )
  const done = await employer.post(`/api/applications/${application}/steps`, body, {
    version: now.body.application.version,
  })
  expect(done.body).toMatchObject({ state: expect.any(String) })
  return dayInWenzhou(now.body.application.appliedAt)
}

/** The day of an instant where the city is. */
export function dayInWenzhou(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10)
}

/** An electrician's post in 塘下, 瑞安, from 6,500 yuan: typed in by the employer, published by the county. */
export async function publishPost(
  employer: Client,
  officer: Client,
  title: string,
  openings = 3,
): Promise<string> {
  const draft = await employer.post<{ post: string; version: number }>('/api/posts', {
    organisation: fixedIds.employer,
    title,
    category: 'market',
    occupation: 'low-voltage-electrician',
    openings,
    division: fixedPlace.town,
    place: '塘下镇工业园区',
    pay: { kind: 'month', from: 6_500_00, to: 8_500_00 },
    hours: '8:00–17:00，单休',
    education: 'vocational',
    experienceYears: null,
    skills: ['低压电工作业证'],
    insurances: ['pension', 'medical', 'injury'],
    benefits: ['lodging'],
    audiences: [],
    description: '水泵控制柜的接线、调试和出厂检测。\n车间配电的日常巡检。',
    validUntil: '2023-12-31',
    contact: { name: '吴女士', phone: '0577-65000001' },
  })
  expect(draft).toMatchObject({ status: 200 })
  const { post, version } = draft.body
  const sent = await employer.post<{ version: number }>(
    `/api/posts/${post}/steps`,
    { action: 'submit' },
    { version },
  )
  expect(sent).toMatchObject({ status: 200 })
  const reviewed = await officer.post(
    `/api/posts/${post}/review`,
    { decision: 'approve' },
    { version: sent.body.version },
  )
  expect(reviewed).toMatchObject({ status: 200 })
  return post
}

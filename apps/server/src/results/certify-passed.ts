import { Type } from 'typebox'
import { organisers } from '../activities/index.ts'
import { day, idOf, invalid, Problem, type Text, useCase } from '../kernel/index.ts'
import { issueCertificates, type NotLicensed, whyNotLicensed } from '../skills/index.ts'
import { ownWithResults } from './own.ts'
import { resultsOf, writeResult } from './result.store.ts'
import { levelOf } from './result.ts'

/**
 * Those who passed get their certificates, with the level that the course or assessment was announced with: as the word of the
 * body, which needs a licence. An officer verifies them; then they stand in the person's record as verified, and may count.
 */
export const certifyPassed = useCase({
  name: 'results.certify',
  kind: 'command',
  title: { zh: '给通过的人发证', en: 'Issue certificates to those who passed' },
  permission: 'result.certify',
  reach: ['organisation', 'area'],
  allow: organisers,
  runsAsSystem: true,
  http: { method: 'POST', path: '/api/activities/:activity/certificates' },
  input: Type.Object({ activity: idOf<'Activity'>(), issuedOn: day() }),
  output: Type.Object({
    issued: Type.Integer(),
    /** passed, and of whom no record is known: they show their certificate at an office */
    unknown: Type.Integer(),
    /** who had the same certificate already */
    had: Type.Integer(),
  }),
  async handle(context, { activity: id, issuedOn }) {
    const own = await ownWithResults(context, id)
    const { organisation, fields } = own.activity
    const level = levelOf[String(fields.particulars['level'] ?? '')]
    if (own.results !== 'exam' || level === undefined) throw noLevel()
    if (issuedOn > context.today || issuedOn < own.activity.firstDay) throw otherDay()
    if (organisation === undefined) throw notLicensed('no-licence')
    const occupation = String(fields.particulars['occupation'] ?? '')
    const why = await whyNotLicensed(context, { body: organisation, occupation, issuedOn })
    if (why !== undefined) throw notLicensed(why)
    const passed = (await resultsOf(context, id)).filter(one => one.passed && one.certificate === undefined)
    const people = passed.flatMap(one => one.person ?? [])
    const evidence = `${fields.title}（考试）`.slice(0, 200)
    const issued = await issueCertificates(context, {
      ...{ body: organisation, occupation, level, issuedOn, people, evidence },
    })
    for (const one of passed) {
      const certificate = one.person && issued.get(one.person)
      if (certificate !== undefined)
        await writeResult(context, { ...one, version: one.version + 1, certificate })
    }
    return { issued: issued.size, unknown: passed.length - people.length, had: people.length - issued.size }
  },
})

function noLevel(): Problem {
  return new Problem('conflict', 'result.no-level', {
    zh: '这个活动没有等级，不发证书',
    en: 'This activity has no level, so that it gives no certificate',
  })
}

function otherDay() {
  return invalid([
    {
      pointer: '/issuedOn',
      wrong: { zh: '发证日期不对', en: 'The day of issue cannot be' },
      right: { zh: '开课以后、今天或以前', en: 'after the first day, and not to come' },
    },
  ])
}

const licences: Readonly<Record<NotLicensed, Text>> = {
  'no-licence': {
    zh: '没有技能评价资质，不能发证',
    en: 'Without a licence to assess nobody issues certificates',
  },
  'not-in-force': { zh: '那天评价资质不在有效期里', en: 'The licence is not in force on that day' },
  'other-occupation': { zh: '评价资质不含这个职业', en: 'The licence is not for this occupation' },
}

function notLicensed(why: NotLicensed): Problem {
  return new Problem('conflict', `result.${why}`, licences[why])
}

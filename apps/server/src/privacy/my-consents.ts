import { type Static, Type } from 'typebox'
import { idOf, invalid, keyIn, notFound, nullable, textSchema, useCase } from '../kernel/index.ts'
import { findOrganisation, findPerson } from '../registry/index.ts'
import { listConsents } from './consent.store.ts'
import { askedPurposes, consentChannels, consentPurposes, isGiven, standingConsents } from './consent.ts'
import { mayProfile, recordConsent } from './record-consent.ts'

export const noRecord = () => notFound('person.unknown', { zh: '你的登记信息', en: 'record of yours' })

const consentView = Type.Object({
  purpose: keyIn(consentPurposes),
  label: textSchema,
  text: textSchema,
  withdrawn: textSchema,
  /** sharing: with whom */
  about: nullable(idOf<'Organisation'>()),
  aboutName: nullable(Type.String()),
  given: Type.Boolean(),
  /** when it was last said, and how; null: never, so what the law gives stands */
  at: nullable(Type.String()),
  channelName: nullable(textSchema),
})
export type ConsentView = Static<typeof consentView>

/** What I agreed to and what I took back, with every time I said so. */
export const listMyConsents = useCase({
  name: 'privacy.listMyConsents',
  kind: 'query',
  title: { zh: '看我的同意', en: 'See what I agreed to' },
  permission: 'privacy.own',
  reach: 'own',
  allow: ['person'],
  http: { method: 'GET', path: '/api/my/consents' },
  input: Type.Object({}),
  output: Type.Object({
    consents: Type.Array(consentView),
    history: Type.Array(
      Type.Object({
        label: textSchema,
        aboutName: nullable(Type.String()),
        given: Type.Boolean(),
        textVersion: Type.Integer(),
        channelName: textSchema,
        at: Type.String(),
      }),
    ),
    mayProfile: Type.Boolean(),
  }),
  async handle(context) {
    const { person } = context.actor
    if (person === undefined) throw noRecord()
    const rows = await listConsents(context, person)
    const standing = standingConsents(rows)
    const { wishes } = (await findPerson(context, person)) ?? {}
    const general = Object.entries(askedPurposes).filter(([purpose]) => purpose !== 'sharing')
    const view = (purpose: keyof typeof consentPurposes, row: (typeof standing)[number] | undefined) => ({
      purpose,
      label: consentPurposes[purpose].label,
      text: consentPurposes[purpose].text,
      withdrawn: consentPurposes[purpose].withdrawn,
      about: row?.about ?? null,
      aboutName: row?.aboutName ?? null,
      // ticked beside the wishes too: the record has the last word
      given: purpose === 'recommendations' ? wishes?.consent === true : isGiven(rows, purpose, row?.about),
      at: row?.at ?? null,
      channelName: row === undefined ? null : consentChannels[row.channel],
    })
    return {
      consents: [
        ...general.map(([name]) => {
          const purpose = name as keyof typeof consentPurposes // a key of that table
          return view(
            purpose,
            standing.find(row => row.purpose === purpose),
          )
        }),
        ...standing.filter(row => row.purpose === 'sharing').map(row => view('sharing', row)),
      ],
      history: rows.toReversed().map(row => ({
        label: consentPurposes[row.purpose].label,
        aboutName: row.aboutName ?? null,
        given: row.given,
        textVersion: row.textVersion,
        channelName: consentChannels[row.channel],
        at: row.at,
      })),
      mayProfile: await mayProfile(context, person),
    }
  },
})

/** I agree, or take it back; what follows happens at once. */
export const setMyConsent = useCase({
  name: 'privacy.setMyConsent',
  kind: 'command',
  title: { zh: '同意或撤回同意', en: 'Agree, or take it back' },
  permission: 'privacy.own',
  reach: 'own',
  allow: ['person'],
  http: { method: 'POST', path: '/api/my/consents' },
  input: Type.Object({
    purpose: keyIn(askedPurposes),
    given: Type.Boolean(),
    /** sharing: with which employer */
    about: Type.Optional(idOf<'Organisation'>()),
  }),
  output: Type.Object({ given: Type.Boolean() }),
  async handle(context, { purpose, given, about }) {
    const { person } = context.actor
    if (person === undefined) throw noRecord()
    if ((purpose === 'sharing') !== (about !== undefined)) throw whichEmployer()
    const known = (await listConsents(context, person)).findLast(row => row.about === about)
    if (about !== undefined && known === undefined) throw whichEmployer()
    const aboutName = known?.aboutName ?? (about && (await findOrganisation(context, about))?.name)
    await recordConsent(context, { person, purpose, given, channel: 'page', about, aboutName })
    return { given }
  },
})

const whichEmployer = () =>
  invalid([
    {
      pointer: '/about',
      wrong: { zh: '没有说是哪家单位', en: 'It is not said which employer' },
      right: { zh: '从给过信息的单位里选', en: 'choose one with which you have shared something' },
    },
  ])

import { Type } from 'typebox'
import { phonePurpose, receiveApplication } from '../applications/index.ts'
import { bucketOf, idOf, notFound, Problem, useCase, vaultToken } from '../kernel/index.ts'
import { findPerson, phoneOf } from '../registry/index.ts'
import { findPost } from './post.store.ts'
import type { Category } from './post.ts'

const placements: readonly Category[] = ['traineeship', 'internship']

/** A person applies: what is known is sent with it, the employer's clock starts. */
export const applyForPost = useCase({
  name: 'posts.applyForPost',
  kind: 'command',
  title: { zh: '投岗位', en: 'Apply for a post' },
  permission: 'post.apply',
  reach: 'own',
  allow: ['person'],
  http: { method: 'POST', path: '/api/posts/:post/applications' },
  input: Type.Object({
    post: idOf<'Post'>(),
    message: Type.Optional(Type.String({ maxLength: 1_000 })),
    consent: Type.Literal('yes'),
  }),
  output: Type.Object({ application: idOf<'Application'>(), answerDue: Type.String() }),
  async handle(context, input) {
    const post = await findPost(context, input.post)
    if (post === undefined) throw notFound('post.unknown', { zh: '这个岗位', en: 'post' })
    if (post.state !== 'published' || post.fields.validUntil < context.today) {
      throw new Problem(
        'conflict',
        'post.not-open',
        { zh: '这个岗位已经不招了', en: 'This post is no longer open' },
        {
          cure: { zh: '看看差不多的岗位', en: 'Look at similar posts' },
        },
      )
    }
    const person = context.actor.person && (await findPerson(context, context.actor.person))
    if (!person) throw notFound('person.unknown', { zh: '你的登记信息', en: 'record of yours' })
    const phone = phoneOf(context, person)
    const isPlacement = placements.includes(post.fields.category)
    const application = await receiveApplication(context, {
      id: context.newId<'Application'>(bucketOf(post.id)),
      version: 1,
      offerKind: 'post',
      offer: post.id,
      offerTitle: post.fields.title,
      organisation: post.fields.organisation,
      organisationName: post.organisationName,
      division: post.fields.division,
      person: person.id,
      personName: person.name,
      resume: {
        name: person.name,
        education: person.education,
        school: person.school,
        major: person.major,
        graduatedOn: person.graduatedOn,
        skills: person.skills,
        experience: person.experience,
      },
      phoneSealed: phone === undefined ? undefined : context.use(vaultToken).seal(phonePurpose, phone),
      terms: {
        fact: isPlacement ? 'placement.started' : 'hire.started',
        attributes: {
          category: post.fields.category,
          ...(!isPlacement && {
            graduate_kind: person.graduateKind ?? 'other',
            key_group: person.keyGroups.length > 0,
            in_wenzhou: true,
          }),
        },
      },
      message: input.message ?? '',
      state: 'received',
      enteredOn: context.today,
      waitsFor: undefined,
      dueOn: undefined,
      answeredOn: undefined,
      answerDueOn: undefined,
      chasedOn: undefined,
      interview: undefined,
      startOn: undefined,
      startedOn: undefined,
      leftOn: undefined,
      fact: undefined,
      reason: undefined,
      appliedAt: context.now,
    })
    return { application: application.id, answerDue: application.answerDueOn ?? '' }
  },
})

import { notFound, Problem, say } from '../kernel/index.ts'
import { type Audience, contestResult, listMyContests } from '../policies/index.ts'
import { drawnFor, isKnownAs } from './card.ts'
import type { PolicyShelf } from './card-catalogue.ts'
import { attempt, freshForm, wrongForm } from './forms.ts'
import type { Answer, Ask, Route } from './portal.ts'
import {
  answerWords,
  type DrawnCard,
  type FormState,
  policyPaths,
  renderContest,
  resultWords,
} from './view/index.ts'

/** “This is not right”, of a fact or of a result: read and answered by an officer. */
export function contestRoutes(shelf: PolicyShelf, audience: Audience): Route[] {
  const path = policyPaths.contest(audience)
  return [
    {
      method: 'GET',
      path,
      for: 'person',
      async handle(ask) {
        const about = { policy: ask.query['policy']?.at(-1), fact: ask.query['fact']?.at(-1) }
        return { html: await contestPage(ask, shelf, audience, about, freshForm(undefined, ask.draft)) }
      },
    },
    {
      method: 'POST',
      path,
      for: 'person',
      formAt: () => path,
      async handle(ask) {
        const { policy, fact, says = '' } = ask.form.typed
        const about = { policy, fact }
        const { stood, hash } = await subjectOf(ask, shelf, audience, about)
        return attempt<Answer>(
          async () => {
            await ask.call(contestResult, {
              about: fact === undefined ? 'result' : 'fact',
              ...(policy !== undefined && { policy }),
              ...(fact !== undefined && { fact }),
              ...(hash !== undefined && { hash }),
              ...(stood !== undefined && { stood: stood.slice(0, 200) }),
              says,
            })
            return { to: policyPaths.card(audience), flash: 'policy-contested' }
          },
          async problem => ({
            html: await contestPage(ask, shelf, audience, about, wrongForm(ask.form, problem)),
            status: 422,
          }),
        )
      },
    },
  ]
}

interface About {
  readonly policy: string | undefined
  readonly fact: string | undefined
}

interface Subject {
  readonly name: string
  readonly stood: string | undefined
  readonly source: string | undefined
  readonly hash: string | undefined
}

/** @throws for something that stands on nobody's card */
async function subjectOf(ask: Ask, shelf: PolicyShelf, audience: Audience, about: About): Promise<Subject> {
  const drawn = await drawnFor(ask, shelf, audience)
  const subject = about.fact === undefined ? resultOf(drawn, about.policy) : factOf(drawn, about.fact)
  if (subject === undefined)
    throw notFound('contest.nothing', { zh: '卡片上的这一项', en: 'line of the card' })
  return subject
}

function factOf(drawn: DrawnCard, name: string): Subject | undefined {
  const { open, known } = drawn
  const { facts } = open.catalogue
  const fact = Object.hasOwn(facts, name) ? facts[name] : undefined
  if (fact === undefined) return undefined
  const answer = known.facts[name]
  return {
    name: fact.label,
    stood: answer === undefined ? undefined : answerWords(fact, answer, drawn),
    source: known.origins[name]?.source,
    hash: undefined,
  }
}

function resultOf({ card, language }: DrawnCard, policy: string | undefined): Subject | undefined {
  for (const group of ['entitled', 'maybe', 'not', 'off'] as const) {
    const item = card[group].find(one => one.policy.id === policy)
    if (item === undefined) continue
    return {
      name: item.policy.name,
      stood: resultWords[group][language],
      source: undefined,
      hash: item.version?.hash,
    }
  }
  return undefined
}

async function contestPage(
  ask: Ask,
  shelf: PolicyShelf,
  audience: Audience,
  about: About,
  form: FormState,
): Promise<string> {
  if (!isKnownAs(ask, audience)) {
    throw new Problem('forbidden', 'access.forbidden', {
      zh: '这一页是本人的',
      en: 'This page is its owner’s',
    })
  }
  const { name, stood, source } = await subjectOf(ask, shelf, audience, about)
  const { policies } = await shelf.catalogue()
  const { rows } = await ask.call(listMyContests, {})
  const { policy, fact } = about
  return renderContest(await ask.frame(policyPaths.contest(audience)), {
    audience,
    about: { ...(policy !== undefined && { policy }), ...(fact !== undefined && { fact }) },
    name,
    stood,
    source,
    form,
    mine: rows.map(one => {
      const found = policies.find(({ id }) => id === one.policy)
      const title = one.fact ?? found?.name
      return {
        id: one.id,
        name: title === undefined ? '' : say(title, ask.language),
        says: one.says,
        state: one.stateName,
        due: one.state === 'received' ? one.due : undefined,
        answer: one.answer,
      }
    }),
  })
}

import { objectToMerge, readMyMerge } from '../registry/index.ts'
import { attempt, freshForm, wrongForm } from './forms.ts'
import type { Answer, Ask, Route } from './portal.ts'
import { type FormState, mergePath, renderMyMerge } from './view/index.ts'

/** Where somebody is told that two records of theirs became one, and says "the other one is not me". */
export const mergeRoutes: Route[] = [
  {
    method: 'GET',
    path: '/merges/:merge',
    for: 'person',
    handle: async ask => ({ html: await page(ask, freshForm(undefined, ask.draft)) }),
  },
  {
    method: 'POST',
    path: '/merges/:merge/objection',
    for: 'person',
    formAt: params => mergePath(params['merge'] ?? ''),
    async handle(ask) {
      const { merge = '' } = ask.params
      return attempt<Answer>(
        async () => {
          await ask.call(objectToMerge, { merge, words: (ask.form.typed['words'] ?? '').trim() })
          return { to: mergePath(merge) }
        },
        async problem => ({ html: await page(ask, wrongForm(ask.form, problem)), status: 422 }),
      )
    },
  },
]

async function page(ask: Ask, form: FormState): Promise<string> {
  const merge = await ask.call(readMyMerge, { merge: ask.params['merge'] })
  return renderMyMerge(await ask.frame(mergePath(merge.id)), { ...merge, form })
}

import { startWindow } from '../applications/index.ts'
import type { Text } from '../kernel/index.ts'
import { readEmployer } from '../posts/index.ts'
import { originOf } from './ask.ts'
import { organisationLd } from './json-ld.ts'
import type { Route } from './portal.ts'
import { noSuchPage } from './post.ts'
import { placeOf, replyOf, rowOf } from './post-rows.ts'
import { renderEmployer } from './view/index.ts'

export const employerRoutes: Route[] = [
  {
    method: 'GET',
    path: '/employers/:id',
    shared: true,
    async handle(ask) {
      const { city } = ask.portal
      const employer = await ask.call(readEmployer, { organisation: ask.params['id'] }).catch(noSuchPage)
      const industry = employer.industry === null ? undefined : city.industries.get(employer.industry)?.name
      const html = renderEmployer(await ask.frame(), {
        id: employer.id,
        name: employer.name,
        place: placeOf(city, employer.division),
        about: aboutOf(industry, employer.staff, employer.foundedOn),
        text: employer.about === '' ? null : employer.about,
        codeChecked: employer.verified,
        kindName: employer.kindName,
        stopped:
          employer.stopped === null || (employer.state !== 'suspended' && employer.state !== 'closed')
            ? null
            : { state: employer.state, ...employer.stopped },
        verified:
          employer.verifiedOn === null || !employer.verified
            ? null
            : { on: employer.verifiedOn, by: employer.verifiedBy },
        licence: employer.licence,
        website: employer.website,
        jsonLd: organisationLd(employer, city, originOf(ask.request)),
        reply: replyOf(employer.replies),
        hires:
          employer.confirmedStarts === 0 ? null : { days: startWindow, confirmed: employer.confirmedStarts },
        posts: employer.posts.map(post => rowOf(city, { post, replies: employer.replies })),
      })
      return { html }
    },
  },
]

/** 泵阀，320 人，2009 年成立 */
function aboutOf(industry: Text | undefined, staff: number | null, founded: string | null): Text | null {
  const year = founded?.slice(0, 4)
  const parts: Text[] = [
    ...(industry === undefined ? [] : [industry]),
    ...(staff === null ? [] : [{ zh: `${staff} 人`, en: `${staff} people` }]),
    ...(year === undefined ? [] : [{ zh: `${year} 年成立`, en: `founded ${year}` }]),
  ]
  if (parts.length === 0) return null
  return { zh: parts.map(part => part.zh).join('，'), en: parts.map(part => part.en).join(', ') }
}

import { readCalendar } from '../activities/index.ts'
import { visitor } from '../kernel/index.ts'
import { independentTargets } from '../plan/index.ts'
import { readShopWindow, searchPosts } from '../posts/index.ts'
import { hitOf } from './activity-props.ts'
import { promisesInPublic } from './plan-numbers.ts'
import type { Portal, Route } from './portal.ts'
import { placeOf, replyOf, rowOf } from './post-rows.ts'
import { remember } from './remember.ts'
import { type EmployerRow, type HomeProps, renderHome } from './view/index.ts'

/** The same for everybody, so it is asked once in so many seconds and not by each visitor. */
const seconds = 20

export function homeRoutes(portal: Portal): Route[] {
  const promises = promisesInPublic(portal)
  const props = remember(portal.kernel.clock, seconds, async () => {
    const { numbers } = await promises()
    const headline = numbers.filter(one => one.headline && one.number.value !== null)
    const others = numbers.filter(one => !headline.includes(one) && one.headline)
    const coming = await portal.kernel.call(readCalendar, { limit: 3, free: 'yes' }, call)
    const shown = [...headline, ...others].slice(0, 4).map(one => one.number)
    return {
      ...(await offers(portal)),
      activities: coming.rows.map(row => hitOf(portal.city, row, row.nextAt)),
      activityCount: coming.total,
      promises: shown,
      promiseCount: independentTargets(portal.plan).length,
    }
  })
  return [
    {
      method: 'GET',
      path: '/',
      shared: true,
      async handle(ask) {
        return { html: renderHome(await ask.frame(), await props()) }
      },
    },
  ]
}

const call = { actor: visitor, language: 'zh', channel: 'json' } as const

type Offers = Omit<HomeProps, 'promises' | 'promiseCount' | 'activities' | 'activityCount'>

async function offers({ kernel, city }: Portal): Promise<Offers> {
  const window = await kernel.call(readShopWindow, {}, call)
  const found = await kernel.call(searchPosts, { sort: 'date' }, call)
  return {
    openPosts: window.openPosts,
    newToday: window.newToday,
    newThisWeek: window.newThisWeek,
    answeredToday: window.answeredToday,
    employers: window.employers,
    traineeships: window.traineeships,
    hot: found.facets.occupations
      .toSorted((a, b) => b.count - a.count)
      .slice(0, 4)
      .flatMap(({ code }) => city.occupations.get(code)?.name ?? []),
    suggestions: found.hits
      .filter(({ post }) => post.doubtful.length === 0)
      .slice(0, 3)
      .map(hit => rowOf(city, hit)),
    repliers: window.repliers.flatMap((one): EmployerRow[] => {
      const reply = replyOf(one.replies)
      if (reply === null) return []
      const place = placeOf(city, one.division)
      return [{ id: one.id, name: one.name, place, openPosts: one.openPosts, reply }]
    }),
  }
}

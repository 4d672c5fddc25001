import type { City } from '../registry/index.ts'
import type { ActivityView } from './activity-props.ts'
import { placeOf } from './post-rows.ts'

const attendance = {
  onsite: 'OfflineEventAttendanceMode',
  online: 'OnlineEventAttendanceMode',
  hybrid: 'MixedEventAttendanceMode',
} as const

/** schema.org Event, as search engines read it. */
export function eventLd(view: ActivityView, city: City, origin: string): Readonly<Record<string, unknown>> {
  const url = `${origin}/activities/${view.id}`
  const online = view.link === null ? [] : [{ '@type': 'VirtualLocation', url: view.link }]
  const onsite = view.mode === 'online' ? [] : [placeLd(view, city)]
  const locations = [...onsite, ...online]
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: view.title,
    url,
    startDate: shanghai(view.startsAt),
    endDate: shanghai(view.endsAt),
    eventStatus: `https://schema.org/${statusOf(view)}`,
    eventAttendanceMode: `https://schema.org/${attendance[view.mode]}`,
    location: locations.length === 1 ? locations[0] : locations,
    organizer: {
      '@type': 'Organization',
      name: view.organiserName,
      ...(view.organisation !== null && { url: `${origin}/employers/${view.organisation}` }),
    },
    ...(view.about !== '' && { description: view.about }),
    ...(view.capacity !== null && {
      maximumAttendeeCapacity: view.capacity,
      remainingAttendeeCapacity: view.free ?? 0,
    }),
    isAccessibleForFree: view.price === 0,
    offers: {
      '@type': 'Offer',
      price: view.price / 100,
      priceCurrency: 'CNY',
      url,
      availability: `https://schema.org/${view.free === 0 ? 'SoldOut' : 'InStock'}`,
      ...(view.opensAt !== null && { validFrom: shanghai(view.opensAt) }),
    },
  }
}

function placeLd(view: ActivityView, city: City) {
  return {
    '@type': 'Place',
    name: view.place,
    address: {
      '@type': 'PostalAddress',
      streetAddress: view.place,
      addressLocality: placeOf(city, view.division).zh,
      addressRegion: '浙江省温州市',
      addressCountry: 'CN',
    },
    ...(view.lon !== null &&
      view.lat !== null && {
        geo: { '@type': 'GeoCoordinates', latitude: view.lat, longitude: view.lon },
      }),
  }
}

function statusOf({ state, news }: ActivityView): string {
  if (state === 'cancelled') return 'EventCancelled'
  return news > 0 ? 'EventRescheduled' : 'EventScheduled'
}

/** 2023-12-09T09:00:00+08:00: the clock on the wall of the place. */
function shanghai(at: string): string {
  return `${new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`
}

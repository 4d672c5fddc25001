import { Type } from 'typebox'
import { invalid } from '../kernel/index.ts'

/** `120.70,27.99`: longitude and latitude. */
export const nearText = Type.String({ pattern: '^\\d{1,3}(\\.\\d{1,7})?,\\d{1,2}(\\.\\d{1,7})?$' })

/** @throws Problem `invalid` for what is not in the country */
export function readNear(written: string): { readonly lon: number; readonly lat: number } {
  const [lon = Number.NaN, lat = Number.NaN] = written.split(',').map(Number)
  if (lon >= 73 && lon <= 136 && lat >= 3 && lat <= 54) return { lon, lat }
  throw invalid([
    {
      pointer: '/near',
      wrong: { zh: '不是国内的经纬度', en: 'Not a place in the country' },
      right: { zh: '经度,纬度，例如 120.70,27.99', en: 'longitude,latitude, e.g. 120.70,27.99' },
    },
  ])
}

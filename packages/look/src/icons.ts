/** Icons on a 24 box, 2 px, round caps, no fill. Always shown beside a word, so they carry no label. */
export const icons = {
  search: { d: 'M17.500 11a6.500 6.500 0 1 1-13 0a6.500 6.500 0 0 1 13 0M16 16l4.500 4.500' },
  filter: { d: 'M3 6h18M6.500 12h11M10 18h4' },
  place: {
    d: 'M12 21c-4.500-4.600-6.800-8-6.800-11a6.800 6.800 0 0 1 13.600 0c0 3-2.300 6.400-6.800 11zM14.300 10a2.300 2.300 0 1 1-4.600 0a2.300 2.300 0 0 1 4.600 0',
  },
  clock: { d: 'M20.500 12a8.500 8.500 0 1 1-17 0a8.500 8.500 0 0 1 17 0M12 7v5.200l3.400 2' },
  check: { d: 'M4.500 12.500l5 5 10-11' },
  question: { d: 'M8.500 9a3.500 3.500 0 1 1 5.200 3.100c-1.200.7-1.700 1.300-1.700 2.600M12 18.600v.2' },
  close: { d: 'M6 6l12 12M18 6L6 18' },
  phone: {
    d: 'M6.500 3.500h3l1.600 4.200-2 1.600a11 11 0 0 0 5.600 5.600l1.600-2 4.200 1.600v3c0 1.200-1 2-2.100 2C11.300 19 5 12.700 4.500 5.600c0-1.100.8-2.100 2-2.100z',
  },
  pencil: { d: 'M4 20l1-4.500L16.500 4l3.500 3.500L8.500 19 4 20zM14 6.500l3.500 3.500' },
  paper: { d: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6' },
  shield: {
    d: 'M12 3l7.500 2.800v5.700c0 4.600-3.100 7.700-7.500 9.500-4.400-1.800-7.500-4.900-7.500-9.500V5.800zM8.500 12l2.500 2.500 4.500-5',
  },
  link: {
    d: 'M10 14a4 4 0 0 0 5.700 0l3-3A4 4 0 0 0 13 5.300l-1 1M14 10a4 4 0 0 0-5.700 0l-3 3a4 4 0 0 0 5.700 5.700l1-1',
  },
  list: { d: 'M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01' },
  flag: { d: 'M5 21V4h11l-2 4 2 4H5' },
  signal: { d: 'M4 19v-3M9.300 19v-6.500M14.700 19V9M20 19V5' },
  noSignal: { d: 'M4 19v-3M9.300 19v-6.500M14.700 19v-3M20 19V5M3 3l18 18' },
  plus: { d: 'M12 5v14M5 12h14' },
  warning: { d: 'M12 4l9 16H3zM12 10v4.500M12 17.300v.2' },
  home: { d: 'M3 11l9-7 9 7M5.500 9.500V20h13V9.500' },
  table: { d: 'M4 5h16v14H4zM4 10h16M10 10v9' },
  printer: { d: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z' },
  screen: { d: 'M3 5h18v11H3zM9 20h6M12 16v4' },
  forward: { d: 'M4 12h15M13 6l6 6-6 6' },
  back: { d: 'M20 12H5M11 6l-6 6 6 6' },
  down: { d: 'M6 9l6 6 6-6' },
  message: { d: 'M4 5h16v11H11l-4.500 4V16H4z' },
  // the six states: shape says it before colour does; `solid` is the dot beside the tide mark
  done: { d: 'M21 12a9 9 0 1 1-18 0a9 9 0 0 1 18 0M8 12.300l2.800 2.800L16 9.500' },
  pace: { d: 'M12 4v16M3 12h18', solid: 'M20 12a3 3 0 1 1-6 0a3 3 0 0 1 6 0' },
  behind: { d: 'M14 4v16M3 12h18', solid: 'M9.500 12a3 3 0 1 1-6 0a3 3 0 0 1 6 0' },
  said: { d: 'M4 17h16M6 12l3-5M11 12l3-5M16 12l3-5' },
  none: { d: 'M3 12h3M10.500 12h3M18 12h3' },
} as const satisfies Record<string, Icon>

export interface Icon {
  readonly d: string
  readonly solid?: string
}
export type IconName = keyof typeof icons

/** Door pictures: 72 × 56, the line enters at x = 0 and leaves at x = 72 on the baseline y = 48. */
export const doors = {
  work: 'M0 48H14V24a4 4 0 0 1 4-4H54a4 4 0 0 1 4 4V48H72M27 20V14a3 3 0 0 1 3-3H42a3 3 0 0 1 3 3V20M14 33H31M41 33H58M31 29.500H41V37H31Z',
  policy: 'M0 48H20V8H43L52 17V48H72M43 8V17H52M28 30l5.500 5.500L45 24',
  learn: 'M0 48H12V38H26V28H40V18H58V48H72M49 18V8M49 12c0-4-3-6.500-8-6.500 0 4.500 3 6.500 8 6.500z',
  found:
    'M0 48H16V24L20 11H52L56 24V48H72M16 24a6.670 5.500 0 0 0 13.330 0a6.670 5.500 0 0 0 13.340 0a6.670 5.500 0 0 0 13.330 0H16M31 48V37H41V48',
  help: 'M0 48H31a5 5 0 0 0 5-5V28M36 8V5M14 28a22 20 0 0 1 44 0a7.300 6 0 0 0-14.670 0a7.300 6 0 0 0-14.660 0a7.300 6 0 0 0-14.670 0zM44 48H72',
  promise: 'M0 48H15V10H57V48H72M23 20H34M23 29H42M23 38H30M49 15V22M46 18.500H52',
} as const
export type DoorName = keyof typeof doors

/** An icon as markup, for places that build strings. Hidden from readers: the word beside it speaks. */
export function iconSvg(name: IconName, className = 'icon'): string {
  const icon: Icon = icons[name]
  const solid = icon.solid === undefined ? '' : `<path class="icon-solid" d="${icon.solid}"/>`
  return `<svg class="${className}" viewBox="0 0 24 24" aria-hidden="true"><path d="${icon.d}"/>${solid}</svg>`
}

/** One stroke of a drawing: the path and which role of the tokens it takes. */
export interface Stroke {
  readonly d: string
  readonly role: 'line' | 'hill' | 'leaf' | 'sun'
}

/** A drawing as data, so that Preact, React and plain strings can all draw it. */
export interface Drawing {
  /** `viewBox` of the SVG */
  readonly box: string
  /** `preserveAspectRatio` */
  readonly fit: string
  readonly strokes: readonly Stroke[]
}

/** The mark: a banyan shoot on a wall. */
export const logo: Drawing = {
  box: '0 0 32 32',
  fit: 'xMidYMid meet',
  strokes: [
    { role: 'line', d: 'M2 28h28M16 28V13' },
    {
      role: 'leaf',
      d: 'M16 18c0-6-4.5-9.5-11-9.5C5 14.5 9.5 18 16 18zM16 13c0-6.500 4.500-10 11-10 0 7-4.500 10-11 10z',
    },
  ],
}

/** Yandang hills, Jiangxin Island with its two towers, the bridge, the town, the sea: one line. */
const skyline: readonly Stroke[] = [
  { role: 'sun', d: 'M456 132a34 34 0 0 1 68 0z' },
  {
    role: 'hill',
    d: 'M-20 160V132H24C48 132 60 112 74 88C80 78 96 77 103 86C112 98 116 112 126 112C138 112 146 62 156 42C162 31 181 30 188 41C196 54 197 84 207 84C218 84 222 34 231 16C237 6 256 6 263 15C273 29 274 66 284 70C293 74 300 52 308 50C320 47 327 70 336 90C346 112 366 132 404 132H520C538 132 548 120 568 118 L589.5 118 L589.5 108.2 L585.5 108.2 L591 104.2 L591 94.4 L587 94.4 L592.5 90.4 L592.5 80.6 L588.5 80.6 L594 76.6 L594 66.8 L590 66.8 L595.5 62.8 L595.5 53 L591.5 53 L597 49 L602 42 V31 V42 L607 49 L612.5 53 L608.5 53 L608.5 62.8 L608.5 62.8 L614 66.8 L610 66.8 L610 76.6 L610 76.6 L615.5 80.6 L611.5 80.6 L611.5 90.4 L611.5 90.4 L617 94.4 L613 94.4 L613 104.2 L613 104.2 L618.5 108.2 L614.5 108.2 L614.5 118 C628 117 640 114 662 114 L666 114 L669.5 60 H688.5 L692 114 C718 116 730 132 756 132H800 L848 60 L896 132 M848 132 V60 M824 132 L848 78 L872 132 M896 132H934V106H956V86H978V132 M978 98H1000V44L1012 34L1024 44V132 M1024 92H1048V132 H1094C1124 132 1134 104 1164 100C1200 95 1210 132 1252 132H1290C1302 132 1306 124 1318 124S1334 132 1346 132S1362 124 1374 124S1390 132 1402 132H1460V160',
  },
  { role: 'line', d: 'M669.5 60V55M674 60V57M684 60V57M688.5 60V55' },
  {
    role: 'leaf',
    d: 'M679 60V44M679 50C679 37 669 31 656 31C656 44 665 50 679 50ZM679 44C679 29 690 20 705 20C705 36 694 44 679 44Z',
  },
]

export const sky: Drawing = { box: '0 0 1440 150', fit: 'xMidYMax slice', strokes: skyline }

/** The island alone, for the head of a page. */
export const island: Drawing = { box: '450 -4 350 137', fit: 'xMaxYMax meet', strokes: skyline }

/** The Ou River across the tile map, stretched to its width. */
export const river: Drawing = {
  box: '0 0 400 20',
  fit: 'none',
  strokes: [
    { role: 'line', d: 'M2 4C50 2 70 16 120 14S200 6 240 8S300 14 330 10S360 6 372 10S388 13 398 10' },
  ],
}

/** The mark as a file of its own, for the browser's tab; colours are the caller's, from the tokens. */
export function favicon(colours: { readonly line: string; readonly leaf: string }): string {
  const strokes = logo.strokes
    .map(stroke => `<path d="${stroke.d}"${stroke.role === 'leaf' ? ` fill="${colours.leaf}"` : ''}/>`)
    .join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${logo.box}" fill="none" stroke="${colours.line}" stroke-width="2.25" stroke-linecap="round" stroke-linejoin="round">${strokes}</svg>`
}

/** A drawing as markup. Decoration only: hidden from readers. */
export function drawingSvg(drawing: Drawing, className: string): string {
  const strokes = drawing.strokes.map(stroke => `<path class="${stroke.role}" d="${stroke.d}"/>`).join('')
  return `<svg class="${className}" viewBox="${drawing.box}" preserveAspectRatio="${drawing.fit}" aria-hidden="true">${strokes}</svg>`
}

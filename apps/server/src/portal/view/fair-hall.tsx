import { type Language, say, type Text } from '../../kernel/index.ts'

const t = {
  hall: { zh: '展位图', en: 'Plan of the hall' },
  none: { zh: '{code}，空', en: '{code}, free' },
} as const satisfies Record<string, Text>

interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** A hall as it was drawn, in steps. */
export interface HallProps {
  readonly width: number
  readonly height: number
  readonly marks: readonly (Box & { readonly label: string })[]
  readonly stands: readonly (Box & { readonly code: string })[]
}

/** One step of the drawing, in the units of the picture. */
const step = 10

/**
 * The plan of a hall. A stand with an employer leads to it in the list below; one where somebody is, is filled.
 * @param at by the stand's number: who has it
 */
export function Hall(props: {
  of: HallProps
  at: ReadonlyMap<string, { readonly name: string; readonly href: string; readonly there: boolean }>
  language: Language
}) {
  const { of, at, language } = props
  // what the organiser and employers wrote, in the language in which they did
  const own = language === 'zh' ? undefined : 'zh-CN'
  return (
    <div class="hall-frame">
      <svg class="hall" viewBox={`0 0 ${of.width * step} ${of.height * step}`}>
        <title>{say(t.hall, language)}</title>
        <rect class="hall-floor" width={of.width * step} height={of.height * step} rx="3" />
        {of.marks.map((mark, n) => (
          <g key={`mark-${n}`} class="hall-mark" lang={own}>
            <rect {...placed(mark)} rx="2" />
            <text {...middle(mark)}>{mark.label}</text>
          </g>
        ))}
        {of.stands.map(stand => {
          const who = at.get(stand.code)
          const drawn = (
            <>
              <title>
                {who === undefined
                  ? say(t.none, language).replace('{code}', stand.code)
                  : `${stand.code} ${who.name}`}
              </title>
              <rect {...placed(stand)} rx="2" />
              <text {...middle(stand)}>{stand.code}</text>
            </>
          )
          if (who === undefined)
            return (
              <g key={stand.code} class="hall-stand">
                {drawn}
              </g>
            )
          return (
            <a
              key={stand.code}
              class={who.there ? 'hall-stand hall-given hall-there' : 'hall-stand hall-given'}
              href={who.href}
              lang={own}
            >
              {drawn}
            </a>
          )
        })}
      </svg>
    </div>
  )
}

function placed({ x, y, w, h }: Box) {
  return { x: x * step + 1, y: y * step + 1, width: w * step - 2, height: h * step - 2 }
}

function middle({ x, y, w, h }: Box) {
  return {
    x: (x + w / 2) * step,
    y: (y + h / 2) * step,
    'text-anchor': 'middle' as const,
    'dominant-baseline': 'central' as const,
  }
}

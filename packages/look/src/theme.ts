export type Scheme = 'light' | 'dark'
export type Tokens = Readonly<Record<string, string>>

/**
 * Reads the roles of one scheme out of the text of tokens.css. Dark is light with the dark block laid
 * over it, as the browser does it. Names come without their two dashes: `qing`, `on-qing`, `f-m`.
 */
export function readTokens(css: string, scheme: Scheme): Tokens {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '')
  const light = declarations(block(plain, ':root {'))
  return scheme === 'light'
    ? light
    : { ...light, ...declarations(block(plain, ':root[data-theme="dark"] {')) }
}

/** The two dark blocks of tokens.css, which must stay equal: [by the system, by the reader's choice]. */
export function darkBlocks(css: string): readonly [Tokens, Tokens] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '')
  return [
    declarations(block(plain, ':root:not([data-theme="light"]) {')),
    declarations(block(plain, ':root[data-theme="dark"] {')),
  ]
}

function block(css: string, opening: string): string {
  const at = css.indexOf(opening)
  if (at < 0) throw new Error(`tokens.css has no block "${opening}"`)
  const from = at + opening.length
  return css.slice(from, css.indexOf('}', from))
}

function declarations(body: string): Tokens {
  const found: Record<string, string> = {}
  for (const [, name, value] of body.matchAll(/--([\w-]+):\s*([^;]+);/g)) {
    if (name !== undefined && value !== undefined) found[name] = value.trim().replace(/\s+/g, ' ')
  }
  return found
}

/** antd's own names; each takes the value of one of our roles. */
const colours = {
  colorPrimary: 'qing',
  colorLink: 'qing',
  colorSuccess: 'qing',
  colorPrimaryHover: 'qing-press',
  colorPrimaryActive: 'qing-press',
  colorLinkHover: 'qing-press',
  colorLinkActive: 'qing-press',
  colorTextLightSolid: 'on-qing',
  colorWarning: 'gan',
  colorWarningBg: 'gan-tint',
  colorError: 'zhu',
  colorErrorBg: 'zhu-tint',
  colorInfo: 'lan',
  colorInfoBg: 'lan-tint',
  colorPrimaryBg: 'qing-tint',
  controlItemBgActive: 'qing-tint',
  colorBgLayout: 'paper',
  colorBgContainer: 'surface',
  colorBgElevated: 'surface',
  colorFillSecondary: 'sunken',
  colorText: 'ink',
  colorTextSecondary: 'ink-2',
  colorTextTertiary: 'ink-3',
  colorTextDescription: 'ink-3',
  colorTextPlaceholder: 'ink-3',
  colorTextDisabled: 'ink-3',
  colorBorder: 'edge',
  colorBorderSecondary: 'hairline',
  colorSplit: 'hairline',
  controlOutline: 'focus-halo',
  fontFamily: 'font',
} as const

/** Token and component settings for antd's `ConfigProvider`; the algorithm (default or dark) is the caller's. */
export interface AntdTheme {
  readonly cssVar: Readonly<Record<string, never>>
  readonly hashed: false
  readonly token: Readonly<Record<string, string | number | boolean>>
  readonly components: Readonly<Record<string, Readonly<Record<string, string | number>>>>
}

/** Builds antd's theme from the text of tokens.css, so that no colour is typed twice. */
export function antdTheme(css: string, scheme: Scheme): AntdTheme {
  const tokens = readTokens(css, scheme)
  const role = (name: string): string => {
    const value = tokens[name]
    if (value === undefined) throw new Error(`tokens.css has no role "${name}"`)
    return value
  }
  const pixels = (name: string) => Number.parseInt(role(name), 10)
  return {
    cssVar: {},
    hashed: false,
    token: {
      ...Object.fromEntries(Object.entries(colours).map(([antd, ours]) => [antd, role(ours)])),
      fontSize: 15,
      lineHeight: 1.6,
      fontWeightStrong: 600,
      borderRadius: pixels('r-m'),
      borderRadiusLG: pixels('r-l'),
      borderRadiusSM: pixels('r-s'),
      controlHeight: 44,
      controlHeightSM: 36,
      controlOutlineWidth: 4,
      wireframe: false,
      motionDurationMid: '.12s',
    },
    components: {
      Table: {
        headerBg: 'transparent',
        headerSplitColor: 'transparent',
        headerColor: role('ink-2'),
        rowHoverBg: role('sunken'),
        rowSelectedBg: role('qing-tint'),
        rowSelectedHoverBg: role('qing-tint'),
        cellPaddingBlock: 12,
      },
      Button: { primaryShadow: 'none', fontWeight: 600 },
      Layout: { headerBg: role('deep'), bodyBg: role('paper') },
    },
  }
}

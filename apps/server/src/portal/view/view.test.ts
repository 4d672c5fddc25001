import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { portalScript } from './enhance.ts'
import { samplePages } from './sample-pages.ts'

interface Report {
  readonly results: readonly {
    readonly messages: readonly {
      readonly ruleId: string
      readonly message: string
      readonly column: number
    }[]
  }[]
}
// The validator is installed for the browser tests; its own peer rules keep it out of the root folder.
const { HtmlValidate } = createRequire(new URL('../../../../../e2e/package.json', import.meta.url))(
  'html-validate',
) as { HtmlValidate: new (config: object) => { validateString(html: string): Promise<Report> } }

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Preact closes void elements and writes the doctype's letters as it likes; both are valid.
    'void-style': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
    // The reader's own theme and our SVG carry no style attribute; this holds it for all pages.
    'no-inline-style': 'error',
    'no-implicit-button-type': 'error',
    'wcag/h32': 'error',
  },
})

async function faults(html: string): Promise<string[]> {
  const report = await validator.validateString(html)
  return report.results.flatMap(result =>
    result.messages.map(message => `${message.ruleId}: ${message.message} at column ${message.column}`),
  )
}

const chinese = /\p{Script=Han}/u
/** The text a reader of one language sees: tags, attributes of machines and marked foreign words taken out. */
function seen(html: string, foreign: string): string {
  return html
    .replace(/<script\b[\s\S]*?<\/script>|<textarea\b[\s\S]*?<\/textarea>/g, '')
    .replace(new RegExp(`<(\\w+)[^>]*\\blang="${foreign}"[^>]*>[\\s\\S]*?</\\1>`, 'g'), '')
    .replace(/ (?:href|value|content|action|src)="[^"]*"/g, '')
}

const pages = { zh: samplePages('zh'), en: samplePages('en') }

describe.each(['zh', 'en'] as const)('in %s', language => {
  it.each([...pages[language]])('%s is valid HTML', async (_name, html) => {
    expect(await faults(html)).toEqual([])
  })

  it.each([
    ...pages[language],
  ])('%s has one first heading, one main part and ids that occur once', (_name, html) => {
    expect(html.match(/<h1[\s>]/g)).toHaveLength(1)
    expect(html.match(/<main[\s>]/g)).toHaveLength(1)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(found => found[1])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each([...pages[language]])('%s puts a guard into every form that changes something', (_name, html) => {
    for (const [form] of html.matchAll(/<form [^>]*method="post"[\s\S]*?<\/form>/g)) {
      expect(form).toContain('name="_csrf"')
      if (!form.includes('sign-out')) expect(form).toContain('name="_key"')
    }
  })
})

it.each([...pages.en])('%s leaves no Chinese in English, but for what people wrote', (_name, html) => {
  const title = /<title>.*?<\/title>|<meta [^>]*>/g
  expect(seen(html.replace(title, ''), 'zh-CN')).not.toMatch(chinese)
})

it.each([...pages.zh])('%s leaves no English sentence in Chinese', (_name, html) => {
  const words = seen(html, 'en')
    .replace(/<[^>]*aria-label="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(/<[^>]+>/g, '\n')
  const known = /\b(?:WCAG|PDF|AA|QY|xiaoman|haichuan|ruian|city|qingye-demo|html)\b/gi
  expect(words.replace(known, '').match(/[a-z]{3,}/gi) ?? []).toEqual([])
})

it.each([
  ...pages.zh,
])('%s needs no inline script, handler or style, so that a strict policy can stand', (_name, html) => {
  expect(html.match(/<script(?![^>]*(?:src=|application\/ld\+json))/g)).toBeNull()
  expect(html.match(/<[^>]+ (?:on\w+|style)="/g)).toBeNull()
})

it('would notice Chinese in an English page', () => {
  expect(seen('<html lang="en"><p>Pay 工资</p></html>', 'zh-CN')).toMatch(chinese)
})

it('would notice invalid HTML', async () => {
  expect(
    await faults(
      '<!doctype html><html lang="zh-CN"><head><title>x</title></head><body><p><div></div></p></body></html>',
    ),
  ).not.toEqual([])
})

it('keeps structured data from closing its own script', () => {
  const html = pages.zh.get('post') ?? ''
  const data = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? ''
  expect(JSON.parse(data)).toMatchObject({ title: '低压电工 </script>' })
})

it('keeps page and query when the language is switched', () => {
  expect(pages.zh.get('search')).toContain('href="/en/search?q=%E7%94%B5%E5%B7%A5" lang="en"')
  expect(pages.en.get('search')).toContain('href="/search?q=%E7%94%B5%E5%B7%A5" lang="zh-CN"')
})

it('keeps what was typed and leads from the summary to the field', () => {
  const html = pages.zh.get('sign-up') ?? ''
  expect(html).toContain('href="#name"')
  expect(html).toMatch(
    /<input id="name"[^>]*value="林"[^>]*aria-invalid="true"[^>]*aria-describedby="name-wrong name-help"/,
  )
})

it('lists demonstration accounts only where they are given', () => {
  expect(pages.zh.get('sign-in')).toContain('qingye-demo')
  expect(pages.zh.get('sign-in-plain')).not.toContain('qingye-demo')
})

it('has a script under one kilobyte', () => {
  expect(gzipSync(portalScript).length).toBeLessThan(1024)
})

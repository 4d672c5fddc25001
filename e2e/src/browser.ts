import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { prepareFonts } from './fonts.ts'

/** The phone of somebody who looks for work: small, and inside a web view that runs no scripts. */
export const phone = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  javaScriptEnabled: false,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
} as const

/** The desk of an officer or an employer. */
export const desktop = {
  viewport: { width: 1440, height: 900 },
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
} as const

const quiet = [
  '--no-sandbox', // the tests may run as root
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  '--font-render-hinting=none',
]

const cache = join(tmpdir(), 'qingye-browser')

/** Unpacks the browser that comes with the tests, once a machine. @returns its executable */
export async function browserExecutable(): Promise<string> {
  const folder = join(cache, 'chromium-143.0.4')
  if (!existsSync(folder)) {
    const draft = `${folder}.${process.pid}`
    mkdirSync(draft, { recursive: true })
    await unpackInto(draft)
    // another process may have been quicker; then its copy is as good
    if (!existsSync(folder)) renameSync(draft, folder)
  }
  return join(folder, 'chromium')
}

/** The package unpacks into the folder for temporary files; a folder of our own cannot be seen half unpacked. */
async function unpackInto(folder: string): Promise<void> {
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    await packed.executablePath()
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}

export function browserEnvironment(): Record<string, string> {
  mkdirSync(cache, { recursive: true })
  const known = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return { ...Object.fromEntries(known), FONTCONFIG_FILE: prepareFonts(cache) }
}

export async function openBrowser(args: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: await browserExecutable(),
    args: [...quiet, ...args],
    env: browserEnvironment(),
  })
}

const shots = fileURLToPath(new URL('../shots/', import.meta.url))

/** Keeps a picture of every page that stood open when something failed. @returns what the body returned */
export async function withPictures<T>(
  context: BrowserContext,
  name: string,
  body: () => Promise<T>,
): Promise<T> {
  try {
    return await body()
  } catch (error) {
    for (const [index, page] of context.pages().entries()) {
      await picture(page, join(shots, `${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}-${index}.png`))
    }
    throw error
  }
}

async function picture(page: Page, path: string): Promise<void> {
  mkdirSync(shots, { recursive: true })
  await page.screenshot({ path, fullPage: true }).catch(() => undefined) // a crashed page has no picture
}

/** What a page did wrong in its console, and what its content security policy refused. */
export function complaints(page: Page): string[] {
  const heard: string[] = []
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') heard.push(message.text())
  })
  page.on('pageerror', error => heard.push(`uncaught: ${error.message}`))
  return heard
}

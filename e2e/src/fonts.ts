import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const weights = ['400Regular', '500Medium', '600SemiBold', '700Bold']
const families = ['PingFang SC', 'HarmonyOS Sans SC', 'Microsoft YaHei', 'sans-serif', 'serif', 'system-ui']

/**
 * Tells the browser's fontconfig to use the Noto Sans SC that the PDFs use, whatever the machine has: pictures of
 * Chinese pages are the same everywhere.
 * @returns the fonts.conf to name in FONTCONFIG_FILE
 */
export function prepareFonts(folder: string): string {
  mkdirSync(folder, { recursive: true })
  const folders = weights.map(weight => {
    const file = `@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`
    return `<dir>${dirname(require.resolve(file))}</dir>`
  })
  const prefer = '<prefer><family>Noto Sans SC</family></prefer>'
  const aliases = families.map(
    family => `<alias binding="strong"><family>${family}</family>${prefer}</alias>`,
  )
  const config = join(folder, 'fonts.conf')
  writeFileSync(
    config,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.join('\n')}
<cachedir>${join(folder, 'font-cache')}</cachedir>
${aliases.join('\n')}
</fontconfig>
`,
  )
  return config
}

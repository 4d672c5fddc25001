import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const kinds = /\.(js|css|html|svg|json|webmanifest)$/
/** Below one packet there is nothing to gain. */
const worthwhile = 1400

/** Writes `.gz` and `.br` beside every text file of the build, so that the server only hands them out. */
export function precompress(): Plugin {
  let folder = ''
  return {
    name: 'precompress',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir)
    },
    async closeBundle() {
      const names = await readdir(folder, { recursive: true })
      await Promise.all(names.filter(name => kinds.test(name)).map(name => squeeze(join(folder, name))))
    },
  }
}

async function squeeze(file: string): Promise<void> {
  const raw = await readFile(file)
  if (raw.length < worthwhile) return
  const [gz, br] = await Promise.all([
    promisify(gzip)(raw, { level: 9 }),
    promisify(brotliCompress)(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }),
  ])
  await Promise.all([writeFile(`${file}.gz`, gz), writeFile(`${file}.br`, br)])
}

// Builds what runs: the server and the operator's tool (one bundle of our own code; npm packages stay where they
// are), the workbench (Vite). Skips what has not changed since the last build.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

export const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')

/** @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(entry => {
      const path = join(folder, entry.name)
      if (entry.name === 'node_modules' || entry.name === 'dist') return []
      return entry.isDirectory() ? filesBelow(path) : [path]
    })
}

/** A hash of names, sizes and times: cheap, and a changed file always shows. @param {string[]} folders */
function stampOf(folders) {
  const hash = createHash('sha256')
  for (const path of [
    join(root, 'package-lock.json'),
    ...folders.flatMap(folder => filesBelow(join(root, folder))),
  ]) {
    const { size, mtimeMs } = statSync(path)
    hash.update(`${relative(root, path)} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

/** @param {string} name @param {string[]} folders @param {() => void | Promise<void>} work */
async function unlessBuilt(name, folders, work) {
  const file = join(dist, `${name}.stamp`)
  const stamp = stampOf(folders)
  if (existsSync(file) && readFileSync(file, 'utf8') === stamp) return false
  await work()
  mkdirSync(dist, { recursive: true })
  writeFileSync(file, stamp)
  return true
}

/**
 * Each source file keeps its own `import.meta.url`, so that a module finds its migrations and the database its
 * worker where they stand in the tree.
 * @type {import('esbuild').Plugin}
 */
const sourceUrls = {
  name: 'source-urls',
  setup(bundler) {
    bundler.onLoad({ filter: /\/(apps|packages|tools|bench)\/.*\.(ts|tsx)$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8')
      const own = `new URL(${JSON.stringify(`../../../${relative(root, path)}`)}, import.meta.url).href`
      return {
        contents: text.replaceAll('import.meta.url', own),
        loader: path.endsWith('x') ? 'tsx' : 'ts',
        resolveDir: dirname(path),
      }
    })
    // our own packages are bundled from their source, everything else is found in node_modules at run time
    bundler.onResolve({ filter: /^[^./]/ }, ({ path }) =>
      path.startsWith('@qingye/') ? undefined : { path, external: true },
    )
  },
}

const islandSources = ['packages/rules', 'apps/server/src/portal', 'apps/server/src/policies', 'scripts']

/**
 * The policy card in the browser: the engine and the drawing functions of the server, with text in place of Preact.
 * @param {string} outfile @returns {Promise<void>}
 */
export async function buildIsland(outfile) {
  await build({
    absWorkingDir: root,
    entryPoints: ['apps/server/src/portal/card-island.ts'],
    outfile,
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    alias: { 'preact/jsx-runtime': join(root, 'apps/server/src/portal/view/card-jsx.ts') },
    logLevel: 'warning',
  })
}

/** @param {(line: string) => void} say */
export async function buildAll(say) {
  const sources = ['packages', 'apps/server', 'tools', 'plans']
  const server = await unlessBuilt('server', sources, async () => {
    say('Building the server')
    rmSync(join(root, 'apps/server/dist'), { recursive: true, force: true }) // chunks of the build before
    rmSync(join(dist, 'island.stamp'), { force: true }) // what was built into the same folder
    await build({
      absWorkingDir: root,
      entryPoints: { main: 'apps/server/src/main.ts', cli: 'apps/server/src/cli.ts' },
      // beside the server's own node_modules, so that what npm nested there is found
      outdir: 'apps/server/dist',
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      sourcemap: true,
      jsx: 'automatic',
      jsxImportSource: 'preact',
      plugins: [sourceUrls],
      logLevel: 'warning',
    })
  })
  const island = await unlessBuilt('island', islandSources, async () => {
    say('Building the card of the portal')
    await buildIsland(join(root, 'apps/server/dist/card-island.js'))
  })
  const workbench = await unlessBuilt('workbench', ['packages/look', 'apps/workbench'], () => {
    say('Building the workbench')
    const vite = join(root, 'node_modules/vite/bin/vite.js')
    const done = spawnSync(
      process.execPath,
      [vite, 'build', '--outDir', join(dist, 'workbench'), '--emptyOutDir', '--logLevel', 'warn'],
      { cwd: join(root, 'apps/workbench'), stdio: 'inherit' },
    )
    if (done.status !== 0) throw new Error('the workbench could not be built')
  })
  return { server, island, workbench }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const begun = Date.now()
  await buildAll(line => process.stdout.write(`${line} …\n`))
  process.stdout.write(`Built in ${((Date.now() - begun) / 1_000).toFixed(1)} s\n`)
}

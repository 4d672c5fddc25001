import { readFileSync } from 'node:fs'
import { basename, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { breachOf, importsBelow, sourceFiles } from './floors.ts'

const folder = fileURLToPath(new URL('..', import.meta.url))
const files = sourceFiles(folder)

describe('the house', () => {
  it('imports point down, and a module is entered through its index', () => {
    const imports = importsBelow(folder)
    expect(imports.length).toBeGreaterThan(100)
    expect(imports.flatMap(each => breachOf(each) ?? [])).toEqual([])
  })

  it('finds an import that points up, one between rooms of a floor, and one past the door', () => {
    expect(breachOf({ from: 'ledger/append.ts', to: 'posts/index.ts' })?.why).toContain('point down')
    expect(breachOf({ from: 'plan/plan.ts', to: 'inbox/index.ts' })?.why).toContain('point down')
    expect(breachOf({ from: 'posts/post.ts', to: 'ledger/append.ts' })?.why).toContain('index.ts')
    expect(breachOf({ from: 'posts/post.ts', to: 'ledger/index.ts' })).toBeUndefined()
  })

  it('keeps SQL in the stores', () => {
    const speaks =
      /^import (?!type)[^;]*? from 'kysely'|\.pool\.query\(|\.selectFrom\(|\.insertInto\(|\.updateTable\(|\.deleteFrom\(/m
    const strangers = files
      .map(file => relative(folder, file))
      .filter(file => !/^(kernel|demo|testing|architecture|operate)\//.test(file))
      .filter(file => !/\.(store|test)\.ts$|\.fixture\.ts$|test-[a-z]+\.ts$/.test(file))
      .filter(file => speaks.test(readFileSync(`${folder}/${file}`, 'utf8')))
    expect(strangers).toEqual([])
  })

  it('has no room for things that belong nowhere', () => {
    const vague = files.filter(file => /^(utils?|helpers?|common|managers?)\b/.test(basename(file)))
    expect(vague).toEqual([])
  })
})

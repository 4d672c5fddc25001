import type { Text } from '../kernel/index.ts'
import type { PostProps } from './view/index.ts'

/** Headings that employers write between 【】, in English too; any other stays as it was written. */
const headings: Readonly<Record<string, string>> = {
  岗位职责: 'The work',
  工作内容: 'The work',
  任职要求: 'What is asked for',
  岗位要求: 'What is asked for',
  工作时间: 'Hours',
  工作地点: 'Place',
  福利待遇: 'What is offered',
  薪资待遇: 'What is offered',
}
const plain: Text = { zh: '做什么', en: 'The work' }

interface Part {
  readonly heading: Text
  readonly lines: string[]
}

/**
 * An advertisement's text as headed lists: 【任职要求】 begins a part, "1." and "-" before a line are the page's own
 * marks now. Nothing is left out or reworded; a line that stands twice in a part is shown once.
 */
export function textOf(description: string): PostProps['text'] {
  const parts: Part[] = []
  let current: Part | undefined
  const begin = (heading: Text) => {
    current = { heading, lines: [] }
    parts.push(current)
  }
  for (const raw of description.split('\n')) {
    const [, name, rest = ''] = /^\s*【([^】]{1,20})】[:：]?(.*)$/.exec(raw) ?? [undefined, undefined, raw]
    if (name !== undefined) begin({ zh: name, en: headings[name] ?? name })
    const line = rest.replace(/^\s*(?:\d{1,2}[.、．)）]|[-·•*])\s*/, '').trim()
    if (line === '') continue
    if (current === undefined) begin(plain)
    if (current !== undefined && !current.lines.includes(line)) current.lines.push(line)
  }
  return parts.filter(part => part.lines.length > 0)
}

import type { Language } from '../kernel/index.ts'
import type { DataGroup } from './my-data.ts'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const safe = (text: string) => text.replaceAll(/[&<>"]/g, found => escapes[found] ?? found)

/** The export to be read and printed: one file that needs nothing else. */
export function dataPage(groups: readonly DataGroup[], language: Language, day: string): string {
  const title = language === 'zh' ? '青业里我的信息' : 'My data in Qingye'
  const none = language === 'zh' ? '没有' : 'Nothing'
  const sections = groups.map(({ title: heading, rows }) => {
    const lines = rows.map(({ at, fields }) => {
      const said = fields.map(
        ({ label, value }) => `<div><dt>${safe(label[language])}</dt><dd>${safe(value[language])}</dd></div>`,
      )
      return `<li>${at === null ? '' : `<p>${safe(at.slice(0, 10))}</p>`}<dl>${said.join('')}</dl></li>`
    })
    const body = lines.length === 0 ? `<p>${none}</p>` : `<ul>${lines.join('\n')}</ul>`
    return `<section><h2>${safe(heading[language])}</h2>${body}</section>`
  })
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<style>body{font-family:sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;line-height:1.6}
ul{list-style:none;padding:0}li{border-top:1px solid #ccc;padding:.5rem 0}dl,dd,p{margin:0}
dl div{display:flex;gap:1rem}dt{min-width:8rem;color:#555}</style></head>
<body><h1>${title}</h1><p>${day}</p>
${sections.join('\n')}
</body></html>
`
}

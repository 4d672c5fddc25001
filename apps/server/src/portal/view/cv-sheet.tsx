import { type CvContent, timeWords } from '../../cv/index.ts'
import { type Language, say, type Text } from '../../kernel/index.ts'
import { Own } from './parts.tsx'

/** The CV itself: the same on the page of its owner, on the shared one and on paper. */
export function CvSheet(props: {
  content: CvContent
  phone: string | null
  language: Language
  /** the heading above the sheet's own */
  below: 'h1' | 'h2'
}) {
  const { content, language, phone } = props
  const Name = props.below === 'h1' ? 'h2' : 'h1'
  const Head = props.below === 'h1' ? 'h3' : 'h2'
  return (
    <article class="cv">
      <Name>
        <Own language={language}>{content.name}</Own>
      </Name>
      {phone === null ? null : <p class="second">{phone}</p>}
      {content.sections.map(section => (
        <section key={section.name}>
          <Head>{say(section.label, language)}</Head>
          <ul class="rows rows-tight">
            {section.lines.map(line => (
              <li key={`${line.title.zh}${line.time ?? ''}`}>
                <div class="row-pair">
                  <p class={line.detail === null ? undefined : 'row-title'}>
                    <Words of={line.title} language={language} />
                  </p>
                  {line.time === null ? null : <p class="second">{say(timeWords(line.time), language)}</p>}
                </div>
                {line.detail === null ? null : (
                  <p class="second">
                    <Words of={line.detail} language={language} />
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </article>
  )
}

/** What the person wrote is the same in both languages, and Chinese on an English page says so. */
function Words({ of, language }: { of: Text; language: Language }) {
  return of.zh === of.en ? <Own language={language}>{of.zh}</Own> : <span>{say(of, language)}</span>
}

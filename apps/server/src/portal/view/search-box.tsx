import type { ComponentChildren } from 'preact'
import { say, type Text } from '../../kernel/index.ts'
import type { Frame } from './model.ts'
import { Icon } from './parts.tsx'
import { local } from './paths.ts'

const t = {
  label: { zh: '搜岗位、公司或地方', en: 'Search jobs, companies or places' },
  button: { zh: '搜岗位', en: 'Search' },
  example: { zh: '瑞安 电工', en: 'Rui’an electrician' },
} as const satisfies Record<string, Text>

/** The longest search we take; a longer one is cut by the browser and refused by the server. */
export const longestSearch = 100

/** The search form, a plain GET: what is typed ends up in the URL. `children` are hidden fields to keep. */
export function SearchBox(props: { frame: Frame; value?: string; children?: ComponentChildren }) {
  const { language } = props.frame
  return (
    <search>
      <form action={local('/search', language)}>
        {props.children}
        <div class="searchbox">
          <Icon name="search" />
          <label class="unseen" for="q">
            {say(t.label, language)}
          </label>
          <input
            id="q"
            name="q"
            type="search"
            value={props.value}
            placeholder={say(t.example, language)}
            maxlength={longestSearch}
            autocomplete="off"
          />
          <button type="submit" class="button">
            {say(t.button, language)}
          </button>
        </div>
      </form>
    </search>
  )
}

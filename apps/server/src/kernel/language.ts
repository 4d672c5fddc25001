export type Language = 'zh' | 'en'

/** One sentence in both languages. Whatever a reader can see is one of these until the last moment. */
export interface Text {
  readonly zh: string
  readonly en: string
}

export function say(text: Text, language: Language): string {
  return text[language]
}

/** Fills `{name}` in both languages. */
export function fill(text: Text, values: Readonly<Record<string, string | number>>): Text {
  const put = (sentence: string) =>
    sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole))
  return { zh: put(text.zh), en: put(text.en) }
}

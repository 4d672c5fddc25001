/**
 * What the island draws with in place of Preact: the same components become text. Four hundred bytes, because the card
 * is drawn anew after each answer and nothing of it is alive but its form.
 */
type Props = Readonly<Record<string, unknown>> & { readonly children?: unknown }

/** Markup that is escaped already. */
class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

const escapes: Readonly<Record<string, string>> = { '<': '&lt;', '&': '&amp;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[<&"]/g, letter => escapes[letter] ?? letter)
const alone = /^(?:input|br)$/

export function textOf(node: unknown): string {
  if (node instanceof Markup) return node.text
  if (Array.isArray(node)) return node.map(textOf).join('')
  return node === null || node === undefined || typeof node === 'boolean' ? '' : escaped(String(node))
}

export function jsx(type: string | ((props: Props) => unknown), props: Props): Markup {
  if (typeof type !== 'string') return new Markup(textOf(type(props)))
  let text = `<${type}`
  for (const name of Object.keys(props)) {
    const value = props[name]
    if (name === 'children' || value === undefined || value === null || value === false) continue
    // as Preact writes them
    const bare = value === '' || (value === true && !name.startsWith('data-'))
    text += bare ? ` ${name}` : ` ${name}="${escaped(String(value))}"`
  }
  return new Markup(alone.test(type) ? `${text}/>` : `${text}>${textOf(props.children)}</${type}>`)
}

export const jsxs = jsx
export const Fragment = ({ children }: Props) => children

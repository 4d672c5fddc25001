import { type Icon as Drawn, type IconName, icons, logo } from '@qingye/look'

/** Always beside a word, so hidden from readers. */
export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  const icon: Drawn = icons[name]
  return (
    <svg className={small ? 'i i-s' : 'i'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={icon.d} />
      {icon.solid !== undefined && <path d={icon.solid} fill="currentColor" stroke="none" />}
    </svg>
  )
}

export function Logo() {
  return (
    <svg viewBox={logo.box} aria-hidden="true">
      {logo.strokes.map(stroke => (
        <path key={stroke.d} d={stroke.d} className={stroke.role} />
      ))}
    </svg>
  )
}

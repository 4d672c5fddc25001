/** The smallest division that holds all of these: a village, a town, a county, the city. */
export function wholeOf(divisions: readonly string[]): string {
  const [first = ''] = divisions
  const depth = [12, 9, 6, 4].find(length =>
    divisions.every(one => one.length >= length && one.slice(0, length) === first.slice(0, length)),
  )
  return first.slice(0, depth ?? 4)
}

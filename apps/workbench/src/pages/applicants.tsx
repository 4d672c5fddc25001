export default function Later({ due = false }: { due?: boolean }) {
  return <p>{String(due)}</p>
}

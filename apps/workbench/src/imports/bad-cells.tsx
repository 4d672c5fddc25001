import { useNavigate } from 'react-router'
import type { Import } from '../api/adapt/imports.ts'
import { useChange } from '../api/use.ts'
import { number } from '../format.ts'
import { useSay } from '../language.ts'
import { DropFile } from '../parts/drop-file.tsx'
import { Refusal } from '../parts/places.tsx'
import { SaveButton } from '../parts/save-button.tsx'
import { imports as text } from '../text/imports.ts'

/** Every bad cell by its address: what it says, what is wrong, what would be right. */
export function BadCells(props: {
  of: Pick<Import, 'id' | 'cells' | 'moreCells'>
  again: 'uploadAgain' | 'uploadRosterAgain' | 'uploadListAgain'
  /** where the server keeps imports of this kind */
  from: string
  /** the page of one */
  to: string
}) {
  const { of, from, to } = props
  const say = useSay()
  const again = useChange(props.again, [
    'import',
    'imports',
    'rosterImport',
    'rosterImports',
    'certificateImport',
    'certificateImports',
  ])
  const go = useNavigate()
  const count = of.cells.length + of.moreCells
  return (
    <section aria-labelledby="h-c">
      <div className="sec-h">
        <h2 id="h-c">{count === 0 ? say(text.noCells) : say(text.cells, { n: number(count) })}</h2>
        {count > 0 && (
          <SaveButton className="btn text small" path={`${from}/${of.id}/marked`}>
            {say(text.marked)}
          </SaveButton>
        )}
      </div>
      {count > 0 && (
        <>
          <table className="data">
            <caption className="vh">{say(text.cells, { n: number(count) })}</caption>
            <thead>
              <tr>
                {[text.address, text.column, text.value, text.wrong, text.right].map(head => (
                  <th scope="col" key={head.en}>
                    {say(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {of.cells.map(cell => (
                <tr key={cell.address + cell.wrong.en}>
                  <th scope="row">
                    <b>{cell.address}</b>
                    {cell.severity === 'warning' && <small>{say(text.warning)}</small>}
                  </th>
                  <td data-l={say(text.column)}>{say(cell.column)}</td>
                  <td data-l={say(text.value)}>{cell.value === '' ? '—' : cell.value}</td>
                  <td data-l={say(text.wrong)} className={cell.severity === 'error' ? 'wrongly' : 'late'}>
                    {say(cell.wrong)}
                  </td>
                  <td data-l={say(text.right)}>{say(cell.right)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {of.moreCells > 0 && <p className="sub">{say(text.moreCells, { n: number(of.moreCells) })}</p>}
          <div className="sec stack">
            <DropFile
              words={say(text.again)}
              rules={say(text.mend)}
              choose={say(text.choose)}
              accept=".xlsx,.csv"
              busy={again.isPending}
              take={file =>
                again.mutate(
                  { path: { id: of.id }, body: file },
                  { onSuccess: made => void go(`${to}/${made.id}`) }, // another one, once the first was written
                )
              }
            />
            <Refusal error={again.error} />
          </div>
        </>
      )}
    </section>
  )
}

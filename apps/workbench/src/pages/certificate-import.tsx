import { Link, useParams } from 'react-router'
import type { CertificateImport as ImportData } from '../api/skill-operations.ts'
import { useChange, useRead } from '../api/use.ts'
import { number } from '../format.ts'
import { Effects, Ended, type ImportKind, ImportScreen } from '../imports/import-screen.tsx'
import { useSay } from '../language.ts'
import { Failure, Waiting } from '../parts/places.tsx'
import { imports } from '../text/imports.ts'
import { certificateEffects, certificates as text } from '../text/skills.ts'

const kind: ImportKind = {
  list: '/certificates',
  back: text.back,
  api: '/api/certificate-imports',
  page: '/certificates/imports',
  map: 'mapList',
  again: 'uploadListAgain',
}

/** A list of certificates on its way in. */
export default function CertificateImport() {
  const id = useParams()['id'] ?? ''
  const read = useRead('certificateImport', { path: { id } }, { every: 2_000 })
  const one = read.data
  if (one === undefined) {
    return read.isError ? <Failure whole error={read.error} retry={() => void read.refetch()} /> : <Waiting />
  }
  return (
    <ImportScreen
      of={one}
      kind={kind}
      whose={one.body}
      effects={<ListEffects of={one} />}
      ended={<Done of={one} />}
    />
  )
}

function ListEffects({ of }: { of: ImportData }) {
  const say = useSay()
  const run = useChange('runList', ['certificateImport', 'certificateImports'])
  const { created, updated, same, bad } = of.effects
  return (
    <Effects
      facts={[
        { head: text.created, value: created },
        { head: imports.updated, value: updated },
        { head: text.same, value: same },
        { head: imports.left, value: bad, late: bad > 0 },
      ]}
      heads={[text.name, text.idNumber, text.occupation, text.number, text.issued]}
      rows={of.preview.map(row => ({
        address: row.address,
        name: row.name,
        cells: [
          row.number,
          `${row.occupation} ${row.level === null ? '' : say(row.level)}`,
          row.certificate,
          row.issuedOn,
        ],
        effect: certificateEffects[row.effect],
        bad: row.effect === 'bad',
      }))}
      write={created + updated + same}
      busy={run.isPending}
      error={run.error}
      run={() => run.mutate({ path: { id: of.id }, body: { version: of.version } })}
    />
  )
}

function Done({ of }: { of: ImportData }) {
  const say = useSay()
  const undo = useChange('undoList', ['certificateImport', 'certificateImports', 'certificates'])
  const { created, updated, same } = of.effects
  return (
    <Ended
      of={of}
      undone={text.undone}
      kept={text.kept}
      busy={undo.isPending}
      error={undo.error}
      undo={() => undo.mutate({ path: { id: of.id }, body: { version: of.version } })}
    >
      <p>{say(imports.done, { created: number(created), updated: number(updated), same: number(same) })}</p>
      <p>
        <Link to={`/certificates?import=${of.id}`}>{say(text.see)}</Link>
      </p>
    </Ended>
  )
}

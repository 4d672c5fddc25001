import { useSay } from '../language.ts'
import { table as text } from '../text/common.ts'
import type { Exports } from './exports.ts'
import { Icon } from './icon.tsx'
import { SaveButton } from './save-button.tsx'

/** The list in view as a file: the same filters, all pages. */
export function ExportButtons({ of }: { of: Exports }) {
  const say = useSay()
  return (
    <>
      <SaveButton className="btn text small" path={of.excel}>
        <Icon name="table" small />
        {say(text.excel)}
      </SaveButton>
      <SaveButton className="btn text small" path={of.csv}>
        {say(text.csv)}
      </SaveButton>
    </>
  )
}

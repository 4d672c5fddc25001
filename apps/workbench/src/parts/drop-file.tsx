import { useId } from 'react'

/** One file, dropped or chosen: a real file input lies over the whole field and takes both. */
export function DropFile(props: {
  words: string
  rules: string
  choose: string
  accept: string
  busy: boolean
  take: (file: File) => void
}) {
  const id = useId()
  return (
    <div className="drop">
      <label htmlFor={id}>
        <b>{props.words}</b>
      </label>
      <span className="sub" id={`${id}-rules`}>
        {props.rules}
      </span>
      <span className="btn second small" aria-hidden="true">
        {props.choose}
      </span>
      <input
        id={id}
        type="file"
        accept={props.accept}
        disabled={props.busy}
        aria-describedby={`${id}-rules`}
        onChange={event => {
          const file = event.target.files?.[0]
          event.target.value = '' // the same file may be sent again after mending
          if (file !== undefined) props.take(file)
        }}
      />
    </div>
  )
}

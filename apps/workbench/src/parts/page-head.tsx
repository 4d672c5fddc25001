import type { ReactNode } from 'react'

/** The name of a page, one line about it, what can be done from here. */
export function PageHead({ title, sub, children }: { title: string; sub?: ReactNode; children?: ReactNode }) {
  return (
    <div className="head1">
      <div>
        <h1>{title}</h1>
        {sub !== undefined && <p className="sub">{sub}</p>}
      </div>
      {children !== undefined && <div className="row">{children}</div>}
    </div>
  )
}

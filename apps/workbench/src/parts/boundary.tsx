import { Component, type ReactNode } from 'react'
import { language } from '../language.ts'
import { common } from '../text/common.ts'

/** Catches what a page throws: says first what is safe. */
export class Boundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    const chosen = language()
    return (
      <div className="empty" role="alert">
        <h1>{common.broken[chosen]}</h1>
        <p>{common.brokenMore[chosen]}</p>
        <button type="button" className="btn small" onClick={() => location.reload()}>
          {common.reload[chosen]}
        </button>
      </div>
    )
  }
}

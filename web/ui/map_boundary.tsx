import { Component, type ReactNode } from 'react'
import { m } from '../paraglide/messages.js'

/** Without WebGL2 the map is not even fetched; should it fail all the same, the page around it stays. */
export class MapBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!hasWebGl()) return <p className="note">{m.finder_map_no_webgl()}</p>
    if (this.state.failed) return <p className="note">{m.finder_map_failed()}</p>
    return this.props.children
  }
}

let webGl: boolean | undefined
function hasWebGl(): boolean {
  webGl ??= document.createElement('canvas').getContext('webgl2') !== null
  return webGl
}

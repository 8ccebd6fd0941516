import { useState } from 'react'
import type { Position } from '#domain/audit_document.ts'

/** Where the device says it is, with how sure it is; asked for only when pressed. By itself as exact as now, `options` may ask for less. */
export function useFix(take: (position: Position) => void, options: PositionOptions = { timeout: 20_000, maximumAge: 0 }) {
  const [state, setState] = useState<'idle' | 'searching' | 'denied'>('idle')
  const find = () => {
    setState('searching')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('idle')
        take({ lon: coords.longitude, lat: coords.latitude, accuracy_m: Math.round(coords.accuracy) })
      },
      () => setState('denied'),
      { enableHighAccuracy: true, ...options },
    )
  }
  return { state, find }
}

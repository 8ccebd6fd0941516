import { Button } from 'react-aria-components'
import { useFix } from '../fix.ts'
import { m } from '../paraglide/messages.js'
import type { Place } from './finder_state.ts'

/** Asked for only when pressed; without it a town or an address does the same. */
export function MyPosition({ near, locate }: { near: Place | null; locate: (near: Place | null) => void }) {
  const { state, find } = useFix(({ lon, lat }) => locate({ lon, lat }), { timeout: 15_000, maximumAge: 60_000 })
  return (
    <>
      <Button className="button" isDisabled={state === 'searching'} onPress={near ? () => locate(null) : find}>
        {near ? m.finder_position_off() : m.finder_my_position()}
      </Button>
      <p role="status" className={state === 'denied' ? 'note' : 'visually-hidden'}>
        {state === 'searching' ? m.finder_position_searching() : state === 'denied' ? m.finder_position_denied() : near ? m.finder_position_on() : ''}
      </p>
    </>
  )
}

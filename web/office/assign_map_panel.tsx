import { lazy, Suspense, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Position } from '#domain/datum.ts'
import { useWide } from '../media.ts'
import { m } from '../paraglide/messages.js'
import { MapBoundary } from '../ui/map_boundary.tsx'
import type { Candidate } from './assign_data.ts'

const AssignMap = lazy(() => import('../map/assign_map.tsx'))

interface Props {
  facilities: Candidate[]
  chosen: ReadonlySet<string>
  toggle: (id: string) => void
  area: Position[] | null
  lasso: (area: Position[]) => void
  said: string
  /** What the list is asked by: another is looked at where its facilities lie. */
  asked: string
}

/** The map beside the list; on a narrow screen it comes when it is asked for. */
export function AssignMapPanel(props: Props) {
  const isWide = useWide()
  const [isChosen, setChosen] = useState<boolean>()
  const isOpen = isChosen ?? isWide
  return (
    <section className="assign-map" aria-label={m.assign_map()}>
      <div>
        <Button className="button quiet" aria-expanded={isOpen} onPress={() => setChosen(!isOpen)}>
          {isOpen ? m.assign_map_close() : m.assign_map_open()}
        </Button>
      </div>
      {isOpen && (
        <MapBoundary>
          <Suspense fallback={<p className="soft">{m.finder_map_loading()}</p>}>
            <AssignMap {...props} />
          </Suspense>
        </MapBoundary>
      )}
    </section>
  )
}

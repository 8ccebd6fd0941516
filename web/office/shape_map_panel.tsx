import { lazy, Suspense, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Position } from '#domain/datum.ts'
import type { Shape } from '#domain/vertices.ts'
import { useWide } from '../media.ts'
import { m } from '../paraglide/messages.js'
import { MapBoundary } from '../ui/map_boundary.tsx'

const ShapeMap = lazy(() => import('../map/shape_map.tsx'))

interface Props {
  shape: Shape
  places: Position[]
  except: string | undefined
  around: Position | null
  draw: (places: readonly Position[], said: string) => void
}

/** The map beside the numbers; on a narrow screen, or to spare a slow device, it comes when it is asked for. */
export function ShapeMapPanel(props: Props) {
  const isWide = useWide()
  const [isChosen, setChosen] = useState<boolean>()
  const isOpen = isChosen ?? isWide
  return (
    <div className="shape-map">
      <Button className="button quiet" aria-expanded={isOpen} onPress={() => setChosen(!isOpen)}>
        {isOpen ? m.shape_map_close() : m.shape_map_open()}
      </Button>
      {isOpen && (
        <MapBoundary>
          <Suspense fallback={<p className="soft">{m.finder_map_loading()}</p>}>
            <ShapeMap {...props} />
          </Suspense>
        </MapBoundary>
      )}
    </div>
  )
}

import { useQuery } from '@tanstack/react-query'
import type { Destination, NavigationApp } from '#domain/handover.ts'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import type { Facility } from './facility_data.ts'
import type { WayFound } from './walking_data.ts'
import { WalkingWay } from './walking_way.tsx'
import { Share } from './facility_share.tsx'

/** On foot by the navigation apps of the country: nothing is asked of them before somebody presses. */
export function Way({ facility, way }: { facility: Facility; way: WayFound }) {
  const { lon, lat } = facility
  return (
    <section className="facility-section no-print" aria-labelledby="facility-way">
      <h2 id="facility-way">{m.facility_way_title()}</h2>
      {lon !== null && <WalkingWay facility={facility} way={way} />}
      {lon === null || lat === null ? <p>{m.facility_way_no_place()}</p> : <Apps name={nameOf(facility)} position={[lon, lat]} />}
      <Share facility={facility} />
    </section>
  )
}

const appNames: Record<NavigationApp, () => string> = { amap: m.facility_way_amap, tencent: m.facility_way_tencent, baidu: m.facility_way_baidu }

function Apps(destination: Destination) {
  const links = useHandover(destination)
  return (
    <>
      <ul className="facility-apps">
        {links?.map(({ app, href }) => (
          <li key={app}>
            <a className="button" href={href} target="_blank" rel="noopener noreferrer">
              {appNames[app]()}
            </a>
          </li>
        ))}
      </ul>
      <p className="soft">{m.facility_way_leaves()}</p>
    </>
  )
}

/** The conversion of datums comes when it is needed; it is not in the first chunk. */
function useHandover({ name, position }: Destination): { app: NavigationApp; href: string }[] | undefined {
  const convert = async () => {
    const { handover, navigationApps } = await import('#domain/handover.ts')
    return navigationApps.map((app) => ({ app, href: handover(app, { name, position }) }))
  }
  return useQuery({ queryKey: ['handover', name, ...position], queryFn: convert, staleTime: Infinity }).data
}

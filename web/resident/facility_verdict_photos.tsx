import { propertyOf } from '#domain/property.ts'
import { judgedPartName } from '../judgement_words.ts'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { Photo } from '../ui/photo.tsx'
import { dayText } from './facility_value.ts'
import type { FacilityVerdict } from './facility_verdict.tsx'

type Current = NonNullable<FacilityVerdict['current']>

interface Props {
  /** A heading, where they stand apart from an item. */
  title?: string
  photos: Current['photos']
  current: Current
}

/** Copies without metadata; nothing where there are none. */
export function VerdictPhotos({ title, photos, current }: Props) {
  if (photos.length === 0) return null
  return (
    <>
      {title && <h3 className="verdict-group">{title}</h3>}
      <ul className="verdict-photos">
        {photos.map((photo) => (
          <li key={`${photo.sha256} ${photo.property ?? ''}`}>
            <Photo sha256={photo.sha256} alt={altOf(photo, current)} caption={photo.caption} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** What was photographed and when, as nobody wrote down what is to be seen. */
function altOf({ component_id, property, taken_at, caption }: Current['photos'][number], { components }: Current): string {
  const component = components.find(({ id }) => id === component_id)
  const named = component && property ? propertyOf(component.type, property) : undefined
  const what = [component && judgedPartName(component), named && nameOf(named), caption].filter(Boolean)
  return m.verdict_photo({ what: what.join(' · ') || m.verdict_whole(), date: dayText(taken_at) })
}

import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import type { AuditPhoto } from '#domain/audit_document.ts'
import { m } from '../../paraglide/messages.js'
import { wordsOf } from '../../ui/query_view.tsx'
import { addPhoto, photoUrl, placePhoto, removePhoto } from '../device/photos.ts'
import type { Audit } from './audit.ts'
import { withPhoto, withoutPhoto } from './edits.ts'
import { Shutter } from './shutter.ts'

interface Of {
  component_id: string | null
  property: string | null
}

export function photosOf({ document }: Audit, { component_id, property }: Of): AuditPhoto[] {
  return document.photos.filter((each) => each.component_id === component_id && each.property === property)
}

/** Opens the camera; the picture is on the device before anything else happens. Where it was taken is added when the device has found out. */
export function TakePhoto({ audit, of }: { audit: Audit; of: Of }) {
  const [error, setError] = useState<Error>()
  const [shutter] = useState(() => new Shutter())
  useEffect(() => () => shutter.close(), [shutter])
  const id = useId()
  const count = photosOf(audit, of).length
  const { component_id, property } = of
  const take = async (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])]
    input.value = ''
    setError(undefined)
    try {
      for (const file of files) {
        const taken = await addPhoto(audit.id, file)
        audit.change((document) => withPhoto(document, { ...taken, position: null, component_id, property, caption: null }))
        void shutter.positionAt(taken.taken_at).then((position) => position && placePhoto(taken.sha256, position))
      }
    } catch (failure) {
      setError(failure as Error)
    }
    shutter.close()
  }
  return (
    <div className="take-photo">
      <input
        id={id}
        className="visually-hidden"
        type="file"
        accept="image/*"
        capture="environment"
        multiple
        onClick={() => shutter.open()}
        onChange={(event) => void take(event.target)}
      />
      <label htmlFor={id} className="button">
        <Camera />
        <span>
          {m.audit_photo()}
          <small>{count > 0 ? m.audit_photos_taken({ count }) : m.audit_photos_none()}</small>
        </span>
      </label>
      {error && (
        <p role="alert" className="entry-error">
          {wordsOf(error).title} {wordsOf(error).text}
        </p>
      )}
    </div>
  )
}

function Camera() {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" strokeWidth="2">
      <path d="M3 7.5h4.5l1.5-2.5h6l1.5 2.5H21v12H3Z" />
      <circle cx="12" cy="13" r="3.5" />
    </svg>
  )
}

/** The photos of a question, a part or the whole, small; each can be taken out, and put back. */
export function Photos({ audit, of }: { audit: Audit; of: Of }) {
  const [removed, setRemoved] = useRemoved(audit)
  const photos = photosOf(audit, of)
  if (photos.length === 0 && !removed) return null
  return (
    <div className="audit-photos">
      <ul>
        {photos.map((photo, index) => (
          <li key={photo.sha256}>
            <Picture sha256={photo.sha256} alt={m.audit_photo_number({ number: index + 1 })} />
            <Button
              className="button quiet"
              aria-label={m.audit_photo_remove_number({ number: index + 1 })}
              onPress={() => {
                audit.change((document) => withoutPhoto(document, photo))
                setRemoved(photo)
              }}
            >
              {m.audit_remove()}
            </Button>
          </li>
        ))}
      </ul>
      {removed && (
        <p role="status">
          {m.audit_photo_removed()}{' '}
          <Button
            className="button quiet"
            onPress={() => {
              audit.change((document) => withPhoto(document, removed))
              setRemoved(undefined)
            }}
          >
            {m.audit_undo()}
          </Button>
        </p>
      )}
    </div>
  )
}

/** The photo that was taken out last. Its bytes go once it can't be put back here any more. */
function useRemoved(audit: Audit) {
  const [removed, setRemoved] = useState<AuditPhoto>()
  const latest = useRef(audit)
  useLayoutEffect(() => {
    latest.current = audit
  })
  useEffect(() => {
    return () => {
      const isNamed = latest.current.document.photos.some(({ sha256 }) => sha256 === removed?.sha256)
      if (removed && !isNamed) void removePhoto(latest.current.id, removed.sha256)
    }
  }, [removed])
  return [removed, setRemoved] as const
}

function Picture({ sha256, alt }: { sha256: string; alt: string }) {
  const [url, setUrl] = useState<string | null>()
  useEffect(() => {
    let made: string | null = null
    let isGone = false
    photoUrl(sha256).then(
      (found) => {
        made = found
        if (isGone && found) URL.revokeObjectURL(found)
        else setUrl(found)
      },
      () => setUrl(null),
    )
    return () => {
      isGone = true
      if (made) URL.revokeObjectURL(made)
    }
  }, [sha256])
  if (url === null) return <p className="soft">{m.audit_photo_elsewhere()}</p>
  return url ? <img src={url} alt={alt} /> : <span className="audit-photo-loading" />
}

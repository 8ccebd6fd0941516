import type { AuditPhoto } from '#domain/audit_document.ts'
import { m } from '../paraglide/messages.js'
import { Photo } from '../ui/photo.tsx'
import { timeText } from './import_words.ts'

interface Props {
  photos: readonly AuditPhoto[]
  /** By their SHA-256: those that have not arrived. */
  missing: ReadonlySet<string>
  what: string
}

/** Photos where they belong, small and large, and a place for each that is still on the device. */
export function ReviewPhotos({ photos, missing, what }: Props) {
  if (photos.length === 0) return null
  return (
    <ul className="review-photos">
      {photos.map(({ sha256, taken_at, caption, bytes }) => {
        const time = timeText(taken_at)
        return (
          <li key={sha256}>
            {missing.has(sha256) ? (
              <p className="review-photo-missing">
                {m.review_photo_missing({ time, size: sizeText(bytes) })}
                {caption && <span className="review-line">{caption}</span>}
              </p>
            ) : (
              <>
                <Photo sha256={sha256} alt={m.review_photo({ what: caption ? `${what} · ${caption}` : what, time })} caption={caption} />
                <a
                  href={`/api/v1/photos/${sha256}`}
                  target="_blank"
                  rel="noopener noreferrer"
                  aria-label={m.review_photo_original_of({ what, time })}
                >
                  {m.review_photo_original()}
                </a>
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** `1.2 MB`, `340 KB`. */
function sizeText(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)}\u00A0KB` : `${(bytes / 1e6).toFixed(1)}\u00A0MB`
}

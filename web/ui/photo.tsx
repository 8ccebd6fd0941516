import { useState } from 'react'
import { Button, Dialog, DialogTrigger, Modal, ModalOverlay } from 'react-aria-components'
import { m } from '../paraglide/messages.js'
import './photo.css'

interface Props {
  sha256: string
  /** What it shows, for those who do not see it. */
  alt: string
  caption?: string | null
}

/** A photo in the copy that is made for others, small in its place; pressed, it opens large. */
export function Photo({ sha256, alt, caption }: Props) {
  const [isShown, setShown] = useState(true)
  if (!isShown) return <p className="photo photo-missing">{m.photo_unavailable()}</p>
  return (
    <figure className="photo">
      <DialogTrigger>
        <Button className="photo-open" aria-label={m.photo_enlarge({ what: alt })}>
          <img src={copyOf(sha256, 'small')} alt="" loading="lazy" onError={() => setShown(false)} />
        </Button>
        <ModalOverlay className="photo-overlay" isDismissable>
          <Modal className="photo-modal">
            <Dialog aria-label={alt}>
              <img src={copyOf(sha256, 'large')} alt={alt} />
              <div className="photo-foot">
                <p>{caption}</p>
                <Button slot="close" className="button">
                  {m.photo_close()}
                </Button>
              </div>
            </Dialog>
          </Modal>
        </ModalOverlay>
      </DialogTrigger>
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}

const copyOf = (sha256: string, size: 'small' | 'large') => `/api/v1/photos/${sha256}/copy?size=${size}`

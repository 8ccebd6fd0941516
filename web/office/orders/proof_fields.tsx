import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, FileTrigger } from 'react-aria-components'
import { useCriteria } from '../../criteria_data.ts'
import { nameOf } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import { Photo } from '../../ui/photo.tsx'
import { Refused } from '../refused.tsx'
import { askedText, placeText } from './order_words.ts'
import type { Order, OrderItem } from './orders_data.ts'
import { sendPhoto } from './photo_sending.ts'
import { openItems, type Proof } from './proof.ts'

interface Props {
  order: Order
  proof: Proof
  change: (make: (before: Proof) => Proof) => void
  error: string | undefined
}

/** The photo of each finding, and beside it those taken afterwards. */
export function ProofFields({ order, proof, change, error }: Props) {
  const setAfter = (item: string, photos: (before: string[]) => string[]) =>
    change(({ after, papers }) => ({ after: { ...after, [item]: photos(after[item] ?? []) }, papers }))
  const setPapers = (photos: (before: string[]) => string[]) => change(({ after, papers }) => ({ after, papers: photos(papers) }))
  return (
    <>
      <ul className="order-proof">
        {openItems(order).map((item) => (
          <li key={item.id}>
            <ItemProof item={item} photos={proof.after[item.id] ?? []} set={(photos) => setAfter(item.id, photos)} isWrong={error !== undefined} />
          </li>
        ))}
      </ul>
      <div>
        <p className="order-compare-title">{m.orders_proof_papers()}</p>
        <Photos what={m.orders_proof_paper()} photos={proof.papers} set={setPapers} />
      </div>
      {error && (
        <p className="orders-bad" role="alert">
          {error}
        </p>
      )}
    </>
  )
}

type SetPhotos = (photos: (before: string[]) => string[]) => void

function ItemProof({ item, photos, set, isWrong }: { item: OrderItem; photos: string[]; set: SetPhotos; isWrong: boolean }) {
  const criterion = useCriteria(item.criteria_version).data?.get(item.criterion)
  const what = criterion ? nameOf(criterion) : item.criterion
  return (
    <>
      <p>
        <strong>{what}</strong> <span className="soft">{[placeText(item), criterion && askedText(item, criterion)].filter(Boolean).join(' · ')}</span>
      </p>
      <div className="order-compare">
        <div>
          <p className="order-compare-title">{m.orders_proof_before()}</p>
          {item.photos.length === 0 && <p className="photo-missing photo">{m.orders_proof_no_before()}</p>}
          <ul className="order-photos">
            {item.photos.map((sha256) => (
              <li key={sha256}>
                <Photo sha256={sha256} alt={m.orders_photo_of({ what, phase: m.orders_proof_before() })} />
              </li>
            ))}
          </ul>
        </div>
        <div>
          <p className="order-compare-title">{m.orders_proof_after()}</p>
          <Photos what={what} photos={photos} set={set} isWrong={isWrong && photos.length === 0} />
        </div>
      </div>
    </>
  )
}

interface PhotosProps {
  what: string
  photos: string[]
  set: SetPhotos
  isWrong?: boolean
}

/** Those that were sent, each to be taken back, and a button for more; each is sent as soon as it is chosen. */
function Photos({ what, photos, set, isWrong = false }: PhotosProps) {
  const [left, setLeft] = useState(0)
  const sending = useMutation({
    mutationFn: async (files: File[]) => {
      setLeft(files.length)
      for (const [at, file] of files.entries()) {
        const name = await sendPhoto(file)
        set((before) => [...before.filter((each) => each !== name), name])
        setLeft(files.length - at - 1)
      }
    },
    onError: () => setLeft(0),
  })
  return (
    <div className="stack">
      {photos.length > 0 && (
        <ul className="order-photos">
          {photos.map((sha256, at) => (
            <li key={sha256}>
              <Photo sha256={sha256} alt={m.orders_photo_of({ what, phase: m.orders_proof_after() })} />
              <Button
                className="button quiet"
                aria-label={m.orders_proof_remove_of({ what, number: at + 1 })}
                onPress={() => set((before) => before.filter((each) => each !== sha256))}
              >
                {m.orders_proof_remove()}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <FileTrigger
        acceptedFileTypes={['image/jpeg', 'image/png', 'image/webp']}
        allowsMultiple
        onSelect={(files) => files && sending.mutate([...files])}
      >
        <Button
          className="button"
          aria-label={m.orders_proof_add_of({ what })}
          isDisabled={sending.isPending}
          {...(isWrong && { 'data-wrong': true })}
        >
          {m.orders_proof_add()}
        </Button>
      </FileTrigger>
      <p role="status">{left > 0 && m.orders_proof_sending({ count: left })}</p>
      {sending.error && <Refused error={sending.error} />}
    </div>
  )
}

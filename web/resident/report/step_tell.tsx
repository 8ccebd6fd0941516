import { useState } from 'react'
import { Button, FileTrigger } from 'react-aria-components'
import { most_report_photos } from '#domain/report.ts'
import { m } from '../../paraglide/messages.js'
import { Field } from '../../ui/field.tsx'
import { StepButtons, StepForm } from './buttons.tsx'
import type { Drafting } from './draft.ts'
import { reportTypeName } from './report_words.ts'
import { shrunk } from './shrink.ts'

interface Props {
  drafting: Drafting
  back: () => void
  next: () => void
}

/** What happened, in words and photos. */
export function StepTell({ drafting, back, next }: Props) {
  const { draft, set } = drafting
  const { follows } = draft
  const isMissing = draft.text.trim() === ''
  return (
    <StepForm isWrong={isMissing} onDone={next}>
      {(tried) => (
        <>
          {follows && (
            <div className="note">
              <p>{m.report_following({ type: reportTypeName(follows.type), date: follows.date })}</p>
              <Button className="button quiet" onPress={() => set({ follows: null })}>
                {m.report_follow_not()}
              </Button>
            </div>
          )}
          <Field
            isLong
            label={m.report_text()}
            description={m.report_text_help()}
            value={draft.text}
            onChange={(text) => set({ text })}
            maxLength={2000}
            error={tried && isMissing ? m.report_text_missing() : undefined}
          />
          <Photos drafting={drafting} />
          <StepButtons go={m.report_next()} back={back} />
        </>
      )}
    </StepForm>
  )
}

function Photos({ drafting: { draft, set } }: { drafting: Drafting }) {
  const [fault, setFault] = useState<string | null>(null)
  const { photos } = draft
  const take = async (files: File[]) => {
    setFault(null)
    const all = [...photos]
    for (const file of files.slice(0, most_report_photos - photos.length)) {
      const photo = await shrunk(file)
      if (photo === null) setFault(m.report_photo_unfit())
      else if (set({ photos: all.concat(photo) })) all.push(photo)
      else setFault(m.report_photo_no_room())
    }
  }
  return (
    <div className="stack" role="group" aria-labelledby="report-photos">
      <p id="report-photos" className="report-label">
        {m.report_photos({ limit: most_report_photos })}
      </p>
      <p className="soft">{m.report_photos_help()}</p>
      {photos.length > 0 && (
        <ul className="report-photos">
          {photos.map((photo, at) => (
            <li key={photo.slice(-64)}>
              <img src={photo} alt={m.report_photo_alt({ number: at + 1 })} />
              <Button
                className="button quiet"
                aria-label={m.report_photo_remove_of({ number: at + 1 })}
                onPress={() => set({ photos: photos.filter((_, index) => index !== at) })}
              >
                {m.report_photo_remove()}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {photos.length < most_report_photos && (
        <div>
          <FileTrigger acceptedFileTypes={['image/*']} allowsMultiple onSelect={(files) => files && void take([...files])}>
            <Button className="button">{m.report_photo_add()}</Button>
          </FileTrigger>
        </div>
      )}
      {fault && (
        <p className="note" role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}

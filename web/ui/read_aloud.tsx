import { useEffect, useState, useSyncExternalStore } from 'react'
import { Button } from 'react-aria-components'
import { m } from '../paraglide/messages.js'
import { getLocale } from '../paraglide/runtime.js'

/** Reads the sentences aloud and stops when pressed again. Not there where the device has no voice for the reader's language. */
export function ReadAloud({ sentences }: { sentences: () => readonly string[] }) {
  const isAble = useSyncExternalStore(onVoices, hasVoice)
  const [isReading, setReading] = useState(false)
  useEffect(() => stop, [])
  if (!isAble) return null
  const press = () => {
    stop()
    setReading(!isReading)
    if (!isReading) read(sentences(), () => setReading(false))
  }
  return (
    <Button className="button quiet read-aloud" onPress={press}>
      <svg viewBox="0 0 16 16" width="1em" height="1em" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" strokeWidth="1.5">
        {isReading ? (
          <rect x="3.5" y="3.5" width="9" height="9" fill="currentColor" />
        ) : (
          <path d="M2 6v4h2.5L8 13V3L4.5 6ZM10.5 5.5a3.5 3.5 0 0 1 0 5m2-7a6.4 6.4 0 0 1 0 9" />
        )}
      </svg>
      {isReading ? m.read_aloud_stop() : m.read_aloud()}
    </Button>
  )
}

const speech = (): SpeechSynthesis | undefined => ('speechSynthesis' in globalThis ? speechSynthesis : undefined)

const voice = () =>
  speech()
    ?.getVoices()
    .find(({ lang }) => lang.slice(0, 2).toLowerCase() === getLocale().slice(0, 2))

const hasVoice = () => voice() !== undefined

/** The voices of a device may come after the page. */
function onVoices(listener: () => void): () => void {
  speech()?.addEventListener('voiceschanged', listener)
  return () => speech()?.removeEventListener('voiceschanged', listener)
}

const stop = () => speech()?.cancel()

/** One by one: some browsers fall silent in the middle of a long text. */
function read(sentences: readonly string[], done: () => void): void {
  for (const [index, sentence] of sentences.entries()) {
    const spoken = new SpeechSynthesisUtterance(sentence)
    spoken.lang = getLocale()
    spoken.voice = voice() ?? null
    spoken.rate = 0.9
    if (index === sentences.length - 1) spoken.addEventListener('end', done)
    speech()?.speak(spoken)
  }
}

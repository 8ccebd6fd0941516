import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { m } from '../paraglide/messages.js'
import { QueryView } from '../ui/query_view.tsx'
import { freeSpace, spaceOf, type Space } from './device/space.ts'
import { inOneLine, momentText, sizeText } from './outbox_words.ts'
import { ProblemNote } from './problem_note.tsx'

/** 本机存了什么: how much of what is on this device, and what may go where room is short. It is counted when somebody looks. */
export function DeviceSpace({ user }: { user: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="device-space" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{m.space_title()}</summary>
      {isOpen && <Contents user={user} />}
    </details>
  )
}

function Contents({ user }: { user: string }) {
  const query = useQuery({ queryKey: ['space', user], queryFn: () => spaceOf(user), networkMode: 'always', retry: false, staleTime: 0, gcTime: 0 })
  return (
    <QueryView query={query}>
      {(space) => (
        <>
          <dl>
            {linesOf(space).map(([name, text]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
          <Freeing user={user} freed={() => void query.refetch()} />
        </>
      )}
    </QueryView>
  )
}

function linesOf({ drafts, waiting, delivered, kept_until, tiles, used_bytes, free_bytes }: Space): [string, string][] {
  const held = ({ records, photos, bytes }: Space['drafts']) => m.space_held({ records, photos, size: sizeText(bytes) })
  const isTold = used_bytes !== null && free_bytes !== null
  const done = held(delivered)
  return [
    [m.space_waiting(), held(waiting)],
    [m.space_drafts(), held(drafts)],
    [m.space_delivered(), kept_until === null ? done : m.space_kept_until({ held: done, time: momentText(kept_until) })],
    [m.space_tiles(), m.space_tiles_held({ count: tiles.count, size: sizeText(tiles.bytes) })],
    [m.space_all(), isTold ? m.space_used({ used: sizeText(used_bytes), free: sizeText(free_bytes) }) : m.check_space_unknown()],
  ]
}

function Freeing({ user, freed }: { user: string; freed: () => void }) {
  const [said, say] = useState<string | null>(null)
  const [isFreeing, setFreeing] = useState(false)
  const [error, setError] = useState<Error>()
  const free = async () => {
    setFreeing(true)
    setError(undefined)
    try {
      say(doneText(await freeSpace(user)))
    } catch (failure) {
      setError(failure as Error)
    }
    freed()
    setFreeing(false)
  }
  return (
    <>
      <p className="soft">{m.space_note()}</p>
      <p className="row">
        <Button className="button" isDisabled={isFreeing} onPress={() => void free()}>
          {m.space_make()}
        </Button>
        <span role="status">{isFreeing ? m.space_making() : said}</span>
      </p>
      {error && <ProblemNote error={error} />}
    </>
  )
}

function doneText({ tiles, photos, bytes, is_unconfirmed }: Awaited<ReturnType<typeof freeSpace>>): string {
  const done = tiles + photos > 0 ? m.space_made({ size: sizeText(bytes), tiles, photos }) : m.space_made_none()
  return inOneLine(done, is_unconfirmed && m.space_unconfirmed())
}

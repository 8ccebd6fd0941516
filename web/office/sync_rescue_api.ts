import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { paths } from '../api_types.ts'
import { unlock } from '../rescue_file.ts'
import { post } from './upload.ts'

export type RescueReply = paths['/api/v1/sync/rescue']['post']['responses'][200]['content']['application/json']

/** A file on the disk can be gone by the time it is read. */
export class UnreadableFile extends Error {}

export interface Chosen {
  file: File
  isLocked: boolean
}

/** `unlocking`: in the browser. `sending`: so many percent have gone out; at 100 the server takes it in. */
export type Stage = { is: 'unlocking' } | { is: 'sending'; percent: number }

/** Brings a rescue file in: opened by its passphrase here, so that the server never learns it. Afterwards all lists are asked again. */
export function useBringing() {
  const client = useQueryClient()
  const [stage, setStage] = useState<Stage>({ is: 'unlocking' })
  const stop = useRef<() => void>(undefined)
  const bringing = useMutation({
    mutationFn: async ({ chosen: { file, isLocked }, passphrase }: { chosen: Chosen; passphrase: string }) => {
      if (isLocked) setStage({ is: 'unlocking' })
      const zip = isLocked ? await unlock(file, passphrase).catch(asUnreadable) : file.slice(0, file.size, 'application/zip')
      setStage({ is: 'sending', percent: 0 })
      const { done, cancel } = post<RescueReply>('/api/v1/sync/rescue', zip, (percent) => setStage({ is: 'sending', percent }))
      stop.current = cancel
      return done
    },
    onSettled: () => void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'city' }),
  })
  return { bringing, stage, cancel: () => stop.current?.() }
}

function asUnreadable(error: unknown): never {
  throw error instanceof DOMException && error.name === 'NotReadableError' ? new UnreadableFile() : error
}

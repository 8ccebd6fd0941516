import { useEffect, useRef, useState, type ReactNode, type SyntheticEvent } from 'react'
import { Button, DropZone, FileTrigger, type DropItem, type FileDropItem } from 'react-aria-components'
import { m } from '../paraglide/messages.js'
import { isLocked, RescueFault } from '../rescue_file.ts'
import { Field } from '../ui/field.tsx'
import { Progress } from './progress.tsx'
import { Refused } from './refused.tsx'
import { UnreadableFile, useBringing, type Chosen, type Stage } from './sync_rescue_api.ts'
import { RescueResult } from './sync_rescue_result.tsx'
import './import.css'

/** 求助文件: what a device could not send is brought in from a file that it made. */
export function RescueImport() {
  const [chosen, setChosen] = useState<Chosen>()
  const [fault, setFault] = useState<Error>()
  const { bringing, stage, cancel } = useBringing()
  const choose = (file: File | undefined) => {
    if (!file) return
    bringing.reset()
    setFault(undefined)
    isLocked(file).then(
      (locked) => setChosen({ file, isLocked: locked }),
      () => {
        setChosen(undefined)
        setFault(new UnreadableFile())
      },
    )
  }
  return (
    <div className="stack">
      {!bringing.isPending && <FileChoice file={chosen?.file} choose={choose} />}
      {fault && <Fault error={fault} />}
      {chosen && !bringing.data && (
        <Bringing
          key={`${chosen.file.name} ${chosen.file.lastModified} ${chosen.file.size}`}
          isLocked={chosen.isLocked}
          error={bringing.error}
          bring={(passphrase) => bringing.mutate({ chosen, passphrase })}
          underWay={bringing.isPending && <UnderWay stage={stage} cancel={cancel} />}
        />
      )}
      {chosen && bringing.data && <RescueResult name={chosen.file.name} reply={bringing.data} />}
    </div>
  )
}

function FileChoice({ file, choose }: { file: File | undefined; choose: (file: File | undefined) => void }) {
  const dropped = async (items: DropItem[]) => {
    const item = items.find((each): each is FileDropItem => each.kind === 'file')
    if (item) choose(await item.getFile())
  }
  return (
    <DropZone className="drop-zone" aria-label={m.sync_rescue_drop()} onDrop={({ items }) => void dropped(items)}>
      <FileTrigger onSelect={(files) => choose(files?.[0])}>
        <Button className="button">{file ? m.sync_rescue_other() : m.sync_rescue_choose()}</Button>
      </FileTrigger>
      <p role="status">{file ? <strong>{m.sync_rescue_chosen({ name: file.name, size: sizeText(file.size) })}</strong> : m.sync_rescue_drop()}</p>
    </DropZone>
  )
}

const sizeText = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))}\u00A0kB` : `${(bytes / 1_000_000).toFixed(1)}\u00A0MB`

interface BringingProps {
  isLocked: boolean
  error: Error | null
  bring: (passphrase: string) => void
  /** How far it is; absent: nothing is under way. */
  underWay: ReactNode
}

function Bringing({ isLocked: locked, error, bring, underWay }: BringingProps) {
  const [passphrase, setPassphrase] = useState('')
  const [isTried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const isWrong = error instanceof RescueFault && error.why === 'passphrase'
  const wrong = isTried && !passphrase ? m.sync_rescue_passphrase_needed() : isWrong ? m.sync_rescue_passphrase_wrong() : undefined
  useEffect(() => {
    if (error) form.current?.querySelector<HTMLElement>('[aria-invalid="true"], .refused')?.focus()
  }, [error])
  if (locked && !globalThis.isSecureContext) return <Told title={m.sync_rescue_insecure()} text={m.sync_rescue_insecure_help()} />
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    if (!locked || passphrase) bring(passphrase)
    else form.current?.querySelector('input')?.focus()
  }
  return (
    <form className="stack sync-rescue" ref={form} onSubmit={submit} noValidate>
      <p>{locked ? m.sync_rescue_locked() : m.sync_rescue_plain()}</p>
      {locked && (
        <Field
          label={m.sync_rescue_passphrase()}
          type="password"
          autoComplete="off"
          value={passphrase}
          onChange={setPassphrase}
          error={wrong}
          {...(isWrong && { description: m.sync_rescue_passphrase_wrong_help() })}
          autoFocus // oxlint-disable-line jsx-a11y/no-autofocus -- the file was chosen to be opened
        />
      )}
      {error && !isWrong && <Fault error={error} />}
      {underWay || (
        <Button type="submit" className="button primary">
          {locked ? m.sync_rescue_unlock() : m.sync_rescue_bring()}
        </Button>
      )}
    </form>
  )
}

function Fault({ error }: { error: Error }) {
  if (error.name === 'AbortError') return null
  if (error instanceof RescueFault) return <Told title={m.sync_rescue_damaged()} text={m.sync_rescue_damaged_help()} />
  if (error instanceof UnreadableFile) return <Told title={m.sync_rescue_unreadable()} text={m.sync_rescue_unreadable_help()} />
  return <Refused error={error} />
}

function Told({ title, text }: { title: string; text: string }) {
  return (
    <p className="refused" role="alert" tabIndex={-1}>
      <strong>{title}</strong> {text}
    </p>
  )
}

/** What has gone out can't be called back: the server takes it in. */
function UnderWay({ stage, cancel }: { stage: Stage; cancel: () => void }) {
  if (stage.is === 'unlocking') return <Progress label={m.sync_rescue_unlocking()} value={0} text={m.sync_rescue_wait()} />
  const { percent } = stage
  if (percent === 100) return <Progress label={m.sync_rescue_taking()} value={0} text={m.sync_rescue_wait()} />
  return <Progress label={m.sync_rescue_sending()} value={percent} maxValue={100} text={`${percent}\u00A0%`} cancel={cancel} />
}

import { useState } from 'react'
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { Answer } from '#domain/audit.ts'
import { m } from '../../paraglide/messages.js'
import { Field } from '../../ui/field.tsx'

const reasons = [
  m.audit_could_not_locked,
  m.audit_could_not_blocked,
  m.audit_could_not_in_use,
  m.audit_could_not_tool,
  m.audit_could_not_unsafe,
  m.audit_could_not_works,
]

interface Props {
  name: string
  /** Of a property that says itself whether something is there, that is an answer of its own. */
  mayBeAbsent: boolean
  give: (answer: Answer) => void
}

/** 测不了: nothing can be said without a reason; most are one press. */
export function CouldNot({ name, mayBeAbsent, give }: Props) {
  return (
    <DialogTrigger>
      <Button className="key small">{m.audit_could_not()}</Button>
      <ModalOverlay className="audit-overlay" isDismissable>
        <Modal className="audit-modal">
          <Dialog>{({ close }) => <Reasons name={name} mayBeAbsent={mayBeAbsent} give={give} close={close} />}</Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  )
}

function Reasons({ name, mayBeAbsent, give, close }: Props & { close: () => void }) {
  const [text, setText] = useState('')
  const [isMissing, setMissing] = useState(false)
  const choose = (answer: Answer) => {
    give(answer)
    close()
  }
  const other = () => {
    if (text.trim()) choose({ state: 'could_not_measure', reason: text.trim() })
    else setMissing(true)
  }
  return (
    <>
      <Heading slot="title" level={2}>
        {m.audit_could_not_why({ name })}
      </Heading>
      <div className="reasons">
        {reasons.map((reason) => (
          <Button key={reason()} className="button quiet" onPress={() => choose({ state: 'could_not_measure', reason: reason() })}>
            {reason()}
          </Button>
        ))}
        {mayBeAbsent && (
          <Button className="button quiet" onPress={() => choose({ state: 'absent' })}>
            {m.audit_absent()}
          </Button>
        )}
      </div>
      <form
        className="reason-other"
        onSubmit={(event) => {
          event.preventDefault()
          event.stopPropagation() // in the tree of React it stands in the form of the question
          other()
        }}
      >
        <Field
          label={m.audit_could_not_other()}
          value={text}
          onChange={setText}
          maxLength={300}
          error={isMissing && !text.trim() ? m.audit_could_not_missing() : undefined}
        />
        <Button type="submit" className="button primary">
          {m.audit_ok()}
        </Button>
        <Button slot="close" className="button">
          {m.audit_cancel()}
        </Button>
      </form>
    </>
  )
}

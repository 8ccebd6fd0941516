import { Button, Label, ProgressBar } from 'react-aria-components'
import { m } from '../paraglide/messages.js'
import './progress.css'

interface Props {
  label: string
  value: number
  /** Absent: not known yet. */
  maxValue?: number | undefined
  text: string
  cancel?: (() => void) | undefined
}

/** How far something has really come, and the way to stop it. */
export function Progress({ label, value, maxValue, text, cancel }: Props) {
  return (
    <div className="progress">
      <ProgressBar value={value} maxValue={maxValue ?? 1} isIndeterminate={maxValue === undefined} valueLabel={text}>
        {({ percentage, isIndeterminate }) => (
          <>
            <Label>{label}</Label> <span className="keep">{text}</span>
            <div className="progress-bar">
              <div
                className={isIndeterminate ? 'progress-unknown' : 'progress-done'}
                style={{ width: isIndeterminate ? undefined : `${percentage}%` }}
              />
            </div>
          </>
        )}
      </ProgressBar>
      {cancel && (
        <Button className="button quiet" onPress={cancel}>
          {m.cancel()}
        </Button>
      )}
    </div>
  )
}

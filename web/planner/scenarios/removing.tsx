import { Button, DialogTrigger } from 'react-aria-components'
import { Refused } from '../../office/refused.tsx'
import { m } from '../../paraglide/messages.js'
import { Box } from '../../ui/box.tsx'
import { useAdding, type ScenarioRow, type useRemoving } from './scenarios_data.ts'

interface Props {
  scenario: ScenarioRow
  remove: (scenario: ScenarioRow) => void
}

/** Deleted at once where it can be brought back; asked about where its runs would be lost. */
export function Remove({ scenario, remove }: Props) {
  const { name, last_run } = scenario
  const label = m.scenario_delete_one({ name })
  if (!last_run)
    return (
      <Button className="button quiet" aria-label={label} onPress={() => remove(scenario)}>
        {m.scenario_delete()}
      </Button>
    )
  return (
    <DialogTrigger>
      <Button className="button quiet" aria-label={label}>
        {m.scenario_delete()}
      </Button>
      <Box className="scenarios-box" title={label} role="alertdialog">
        {(close) => (
          <>
            <p>{m.scenario_delete_ask({ count: last_run.number })}</p>
            <div className="row">
              <Button
                className="button primary"
                onPress={() => {
                  close()
                  remove(scenario)
                }}
              >
                {m.scenario_delete()}
              </Button>
              <Button className="button quiet" onPress={close}>
                {m.cancel()}
              </Button>
            </div>
          </>
        )}
      </Box>
    </DialogTrigger>
  )
}

/** What was deleted last, with the way back. */
export function Removed({
  removed,
  removing,
  forget,
}: {
  removed: ScenarioRow | null
  removing: ReturnType<typeof useRemoving>
  forget: () => void
}) {
  const adding = useAdding(forget)
  const { error } = removing.error ? removing : adding
  return (
    <div className="row no-print">
      <p role="status">{removed && removing.isSuccess && m.scenario_deleted({ name: removed.name })}</p>
      {removed && removing.isSuccess && !removed.last_run && (
        <Button
          className="button quiet"
          isDisabled={adding.isPending}
          onPress={() =>
            adding.mutate({ name: removed.name, asked: removed.asked, ...(removed.copied_from && { copied_from: removed.copied_from }) })
          }
        >
          {m.scenario_undo()}
        </Button>
      )}
      {error && <Refused error={error} />}
    </div>
  )
}

import { useState } from 'react'
import { FieldError, Label, Radio, RadioGroup } from 'react-aria-components'
import { joined, linesOf, type Line } from '#domain/line.ts'
import { answer, api } from '../api.ts'
import type { RoadLine } from '../map/road_lines.ts'
import { distanceText, nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { based } from './facility_data.ts'
import { EditDialog, type EditProps } from './facility_dialog.tsx'
import './facility_roads.css'
import { lengthOf, linesOfRoad, useMeeting } from './facility_roads.ts'

/** Joins a road with one that meets an end of it. */
export function Join({ facility, say }: EditProps) {
  const [line, ...more] = linesOfRoad(facility) ?? []
  return line && more.length === 0 && <JoinRoad facility={facility} line={line} say={say} />
}

function JoinRoad({ facility, line, say }: EditProps & { line: Line }) {
  const [chosen, choose] = useState<RoadLine | null>(null)
  const send = () => {
    const { id, revision } = chosen! // valid, so one is chosen
    return answer(api.POST('/api/v1/facilities/{id}/join', { ...based(facility), body: { with: id, with_revision: revision } }))
  }
  return (
    <EditDialog
      facility={facility}
      say={say}
      open={m.shape_join()}
      title={m.shape_join_title()}
      submit={m.shape_join_submit()}
      valid={chosen !== null}
      send={send}
      done={() => m.shape_join_done({ name: nameOf(chosen!) })} // as above
      forget={() => choose(null)}
    >
      {(tried) => <Choices id={facility.id} line={line} chosen={chosen} choose={choose} isMissing={tried && chosen === null} />}
    </EditDialog>
  )
}

interface ChoicesProps {
  id: string
  line: Line
  chosen: RoadLine | null
  choose: (road: RoadLine | null) => void
  isMissing: boolean
}

function Choices({ id, line, chosen, choose, isMissing }: ChoicesProps) {
  const roads = useMeeting(id, line)
  if (roads.length === 0) return <p>{m.shape_join_none()}</p>
  return (
    <>
      <RadioGroup
        className="shape-roads"
        value={chosen?.id ?? null}
        onChange={(value) => choose(roads.find((road) => road.id === value) ?? null)}
        isInvalid={isMissing}
        validationBehavior="aria"
      >
        <Label>{m.shape_join_which()}</Label>
        {roads.map((road) => (
          <Radio key={road.id} className="shape-road" value={road.id}>
            <span>
              <strong>{nameOf(road)}</strong> <span className="soft">{meetingText(line, road)}</span>
            </span>
          </Radio>
        ))}
        <FieldError>{m.shape_join_missing()}</FieldError>
      </RadioGroup>
      <p className="soft">{m.shape_join_note()}</p>
    </>
  )
}

const ends = { start: m.shape_join_at_start, end: m.shape_join_at_end }

/** At which end it meets this road, how long it is, and whether it is turned round. */
function meetingText(line: Line, road: RoadLine): string {
  const lines = linesOf(road.geometry) ?? []
  const { at, is_reversed } = joined(line, lines[0]!) // only roads of one line are offered
  const length = distanceText(Math.round(lengthOf(lines)))
  return `${ends[at]()}${is_reversed ? m.shape_join_turned({ length }) : m.shape_join_length({ length })}`
}

import { useEffect, useRef, useState, type FormEvent } from 'react'
import { Button, Label, Radio, RadioGroup } from 'react-aria-components'
import { contradictions, mergeProposal, type MergeField, type MergeSide } from '#domain/merge.ts'
import { ApiProblem } from '../api.ts'
import { useCity } from '../city.ts'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import type { Facility } from '../resident/facility_data.ts'
import { QueryView } from '../ui/query_view.tsx'
import { useBoth, useMerging, type MergeOrder, type Pair } from './duplicates_api.ts'
import { mergeFieldName, mergeFieldText } from './merge_words.ts'
import { Refused } from './refused.tsx'

interface Props {
  pair: Pair
  cancel: () => void
  done: (order: MergeOrder) => void
}

/** One record stays; where the two contradict each other a person chooses, with the rule's proposal set. */
export function MergeForm(props: Props) {
  const query = useBoth(props.pair)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="duplicates-merge">
      <h3 ref={heading} tabIndex={-1}>
        {m.duplicates_merge_title()}
      </h3>
      <QueryView query={query}>
        {([left, right]) => <Choices {...props} both={[left!, right!] /* two were asked for */} reload={() => void query.refetch()} />}
      </QueryView>
    </div>
  )
}

/** The one that is worth more stays by itself: the one with a code, else the one that was seen the later. */
function proposedSurvivor([left, right]: [Facility, Facility]): string {
  if (Boolean(left.code) !== Boolean(right.code)) return left.code ? left.id : right.id
  return (right.verified_on ?? '') > (left.verified_on ?? '') ? right.id : left.id
}

function Choices({ both, cancel, done, reload }: Props & { both: [Facility, Facility]; reload: () => void }) {
  const [kept, setKept] = useState(() => proposedSurvivor(both))
  const [chosen, setChosen] = useState<Partial<Record<MergeField, string>>>({})
  const [survivor, merged] = kept === both[0].id ? both : [both[1], both[0]]
  const proposal = mergeProposal(survivor, merged)
  const open = contradictions(survivor, merged)
  const sideOf = (field: MergeField): MergeSide => (chosen[field] ? (chosen[field] === survivor.id ? 'survivor' : 'merged') : proposal[field])
  const merging = useMerging(done)
  const isStale = merging.error instanceof ApiProblem && merging.error.body.status === 412
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    merging.mutate({ survivor, merged, choices: Object.fromEntries(open.map((field) => [field, sideOf(field)])) })
  }
  return (
    <form className="stack" onSubmit={onSubmit}>
      <RadioGroup className="duplicates-radios" value={kept} onChange={setKept}>
        <Label>{m.duplicates_keep()}</Label>
        {both.map((each, index) => (
          <Radio key={each.id} value={each.id} className="radio-row">
            {index === 0 ? m.duplicates_record_a() : m.duplicates_record_b()} · {nameOf(each)}
            {each.code ? ` · ${each.code}` : ''}
          </Radio>
        ))}
      </RadioGroup>
      <p className="soft">{m.duplicates_keep_help()}</p>
      <p>{open.length === 0 ? m.duplicates_choose_none() : m.duplicates_choose()}</p>
      {open.map((field) => (
        <FieldChoice
          key={field}
          field={field}
          both={both}
          value={(sideOf(field) === 'survivor' ? survivor : merged).id}
          choose={(id) => setChosen({ ...chosen, [field]: id })}
        />
      ))}
      {merging.error && <Refused error={merging.error} />}
      <div className="row">
        {isStale ? (
          <Button className="button primary" onPress={() => (merging.reset(), reload())}>
            {m.duplicates_reload()}
          </Button>
        ) : (
          <Button type="submit" className="button primary" isDisabled={merging.isPending}>
            {m.duplicates_submit()}
          </Button>
        )}
        <Button className="button quiet" onPress={cancel}>
          {m.duplicates_cancel()}
        </Button>
      </div>
    </form>
  )
}

interface FieldProps {
  field: MergeField
  both: [Facility, Facility]
  value: string
  choose: (id: string) => void
}

function FieldChoice({ field, both, value, choose }: FieldProps) {
  const towns = useCity()?.towns ?? []
  return (
    <RadioGroup className="duplicates-radios" value={value} onChange={choose}>
      <Label>{mergeFieldName(field)}</Label>
      {both.map((each, index) => (
        <Radio key={each.id} value={each.id} className="radio-row">
          <span className="soft keep">{index === 0 ? m.duplicates_record_a() : m.duplicates_record_b()}</span> {mergeFieldText(each, field, towns)}
        </Radio>
      ))}
    </RadioGroup>
  )
}

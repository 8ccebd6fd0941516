import { priorityParts } from '#domain/priority.ts'
import { categoryName, kindName } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import { listText } from '../coverage_words.ts'
import { partNames, percent } from '../priorities_data.ts'
import type { WorksAsked } from './scenarios_data.ts'

/** Which places, in words. */
export function filterText({ kind, category, town }: WorksAsked['filter'], townName: (code: string) => string): string {
  const parts = [kind.map(kindName), category.map(categoryName), town.map(townName)]
  const chosen = parts.filter((names) => names.length > 0).map(listText)
  return chosen.length === 0 ? m.scenario_filter_any() : chosen.join(m.scenario_semicolon())
}

/** `严重程度 30 %` for each part of a score. */
export function weightTexts(weights: WorksAsked['weights']): string[] {
  return priorityParts.map((part) => `${partNames[part]()} ${percent(weights[part])}\u00A0%`)
}

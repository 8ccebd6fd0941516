/** From a first to a last moment, as SQL. */
export interface Span {
  from: string
  to: string
}

/** Allen’s relations, as CQL2 names them (its annex on temporal functions). */
export const temporalConditions: Partial<Record<string, (left: Span, right: Span) => string>> = {
  t_after: (left, right) => `${left.from} > ${right.to}`,
  t_before: (left, right) => `${left.to} < ${right.from}`,
  t_contains: (left, right) => `${left.from} < ${right.from} and ${left.to} > ${right.to}`,
  t_disjoint: (left, right) => `${left.to} < ${right.from} or ${left.from} > ${right.to}`,
  t_during: (left, right) => `${left.from} > ${right.from} and ${left.to} < ${right.to}`,
  t_equals: (left, right) => `${left.from} = ${right.from} and ${left.to} = ${right.to}`,
  t_finishedby: (left, right) => `${left.from} < ${right.from} and ${left.to} = ${right.to}`,
  t_finishes: (left, right) => `${left.from} > ${right.from} and ${left.to} = ${right.to}`,
  t_intersects: (left, right) => `${left.from} <= ${right.to} and ${left.to} >= ${right.from}`,
  t_meets: (left, right) => `${left.to} = ${right.from}`,
  t_metby: (left, right) => `${left.from} = ${right.to}`,
  t_overlappedby: (left, right) => `${left.from} > ${right.from} and ${left.from} < ${right.to} and ${left.to} > ${right.to}`,
  t_overlaps: (left, right) => `${left.from} < ${right.from} and ${left.to} > ${right.from} and ${left.to} < ${right.to}`,
  t_startedby: (left, right) => `${left.from} = ${right.from} and ${left.to} > ${right.to}`,
  t_starts: (left, right) => `${left.from} = ${right.from} and ${left.to} < ${right.to}`,
}

import { grades } from '#domain/facility.ts'

/** Behind `distinct on (property)`: of each property the fact that counts comes first, the highest grade, then the newest. */
export const counting_first = `property, array_position(array[${grades.map((grade) => `'${grade}'`).join(', ')}], grade), observed_at desc, created_at desc`

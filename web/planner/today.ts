import { dayInChina, type Day } from '#domain/date.ts'
import { useCity } from '../city.ts'

/** The server's day, by which it refuses the future; until it has told it, this device's in China. */
export function useToday(): Day {
  return useCity()?.today ?? onThisDevice()
}

const onThisDevice = () => dayInChina(new Date())

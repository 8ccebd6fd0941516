import { useQuery } from '@tanstack/react-query'
import { answer, api, type Reply } from './api.ts'

/** The city that the program serves; asked once a visit. Undefined until the answer is there. */
export function useCity(): City | undefined {
  return useQuery({ queryKey: ['city'], queryFn: askOrRemember, staleTime: 300_000, placeholderData: lastCity }).data
}

type City = Reply<'/api/v1/city'>

const key = 'changxing.city'

/** Without network it is as of the last visit. */
async function askOrRemember(): Promise<City> {
  try {
    return await askCity()
  } catch (error) {
    const kept = lastCity()
    if (!kept) throw error
    return kept
  }
}

async function askCity(): Promise<City> {
  const city = await answer(api.GET('/api/v1/city'), ({ name_zh }) => typeof name_zh === 'string')
  localStorage.setItem(key, JSON.stringify(city))
  return city
}

/** As of the last visit: the page's name stands from the first moment. */
function lastCity(): City | undefined {
  const kept = localStorage.getItem(key)
  return kept === null ? undefined : (JSON.parse(kept) as City)
}

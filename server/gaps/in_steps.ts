import { setImmediate as turn } from 'node:timers/promises'

/** So many are worked out before others have their turn: some hundredths of a second where each is a place. */
const usual_step = 2_000

/** Each worked out in the order of the list; what else is asked of the server is answered between. */
export async function inSteps<T, R>(list: readonly T[], each: (item: T, index: number) => R, a_step = usual_step): Promise<R[]> {
  const done: R[] = []
  for (const [index, item] of list.entries()) {
    if (index % a_step === a_step - 1) await turn()
    done.push(each(item, index))
  }
  return done
}

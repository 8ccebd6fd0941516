import { writeCity } from './city.ts'
import { openBench } from './database.ts'
import { readOptions } from './options.ts'

const options = readOptions(process.argv.slice(2))
const began = performance.now()
const said = (text: string) => process.stdout.write(`  ${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${text}\n`)
const city = await writeCity(options.folder)
const database = await openBench(options, city, said)
said(`ready ${database.url}`)
await database.stop()

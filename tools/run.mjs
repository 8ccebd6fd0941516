/** `npm run import`, `demo`, `bench`: installs and builds where needed, then is that command. */
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { main, prepare, root, StepError } from './steps.mjs'

const [command, ...args] = process.argv.slice(2)

main(async () => {
  await prepare()
  // Paths mean what they meant where the command was typed; npm changes to the project's folder.
  process.chdir(process.env.INIT_CWD ?? root)
  if (command === 'bench') return bench(args)
  process.argv = [process.execPath, command, ...args]
  await import(pathToFileURL(join(root, `dist/server/${command}.js`)).href)
})

/** Benchmarks are TypeScript, run from the sources. Without a name it lists them. */
async function bench([name, ...rest]) {
  const names = readdirSync(join(root, 'bench')).flatMap((file) => (file.endsWith('.ts') ? [file.slice(0, -3)] : []))
  if (!names.includes(name)) throw new StepError(`npm run bench NAME, where NAME is one of: ${names.join(', ') || 'none yet'}`)
  const { runnerImport } = await import('vite')
  process.argv = [process.execPath, name, ...rest]
  await runnerImport(resolve(root, 'bench', `${name}.ts`), { configFile: false, root, logLevel: 'error' })
}

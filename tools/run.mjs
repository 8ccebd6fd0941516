/** `npm run account`, `import`, `demo`, `restored`, `bench`: installs and builds where needed, then is that command. */
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

/** Benchmarks are TypeScript, run from the sources: `--size N` and other options are the whole one's, a name another's. */
async function bench(given) {
  const named = given[0]?.startsWith('-') ? ['whole', ...given] : given
  const names = ['whole', 'import', 'growth', 'load', 'phone', 'plans']
  if (!names.includes(named[0]))
    throw new StepError(
      'npm run bench -- --size 100000 (see bench/README.md), npm run bench import, npm run bench growth, npm run bench load, npm run bench phone or npm run bench plans',
    )
  const { runnerImport } = await import('vite')
  process.argv = [process.execPath, ...named]
  await runnerImport(resolve(root, 'bench', `${named[0]}.ts`), { configFile: false, root, logLevel: 'error' })
}

/** `npm start`: installs and builds where needed, then is the server. */
import { main, prepare } from './steps.mjs'

main(async () => {
  await prepare()
  await import('../dist/server/main.js')
})

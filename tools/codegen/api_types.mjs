import openapiTS, { astToString } from 'openapi-typescript'

const header = '// Made by `npm run openapi` from the schemas of the routes. Not to be edited.\n\n'

/** The types of the API client as TypeScript text. */
export async function apiTypes(document) {
  return header + astToString(await openapiTS(document))
}

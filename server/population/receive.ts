import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyRequest } from 'fastify'
import { Value } from 'typebox/value'
import type { Config } from '../config.ts'
import type { CityData } from '../database/reference_data.ts'
import { fieldFault } from '../field_fault.ts'
import { receiveParts } from '../imports/receive.ts'
import { uploadFolder } from '../imports/uploads.ts'
import { problem } from '../problem.ts'
import { PopulationFields } from '../schemas/population.ts'
import { readPoints, type ReadPoints } from './read_points.ts'

/** The rows of the file that came, and what was said of it; the file itself is not kept. */
export async function receivePopulation(
  request: FastifyRequest,
  config: Pick<Config, 'DATA_DIR' | 'MAX_UPLOAD_MB'>,
  extent: CityData['extent'],
): Promise<{ read: ReadPoints; fields: PopulationFields }> {
  if (!request.isMultipart()) throw problem('file_missing')
  const folder = await uploadFolder(config)
  try {
    const path = join(folder, 'file')
    const { saved, fields } = await receiveParts(request, path, config.MAX_UPLOAD_MB)
    if (saved.format !== 'csv') throw problem('population_not_csv', { name: saved.file_name })
    const checked = checkedFields(fields)
    return { read: await readPoints(path, { datum: checked.datum, extent }), fields: checked }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function checkedFields(fields: Record<string, unknown>): PopulationFields {
  const errors = [...Value.Errors(PopulationFields, fields)]
  if (errors.length > 0) throw problem('invalid_request', {}, errors.map(fieldFault))
  return Value.Parse(PopulationFields, fields)
}

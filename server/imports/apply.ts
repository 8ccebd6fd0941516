import type { Job } from './jobs.ts'
import type { WorkParts } from './work.ts'

export async function applyImport(_parts: WorkParts, _job: Job, _actor: string): Promise<void> {}

import type { Job } from './jobs.ts'
import type { WorkParts } from './work.ts'

export async function judgeImport(_parts: WorkParts, _job: Job): Promise<void> {}

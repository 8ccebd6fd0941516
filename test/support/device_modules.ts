import { addPhoto } from '../../web/inspector/device/photos.ts'
import { openDraft, saveDraft, startDraft } from '../../web/inspector/device/drafts.ts'
import { sendAgain, startDraining } from '../../web/inspector/device/drain.ts'
import { takeAlong } from '../../web/inspector/device/sites.ts'
import { submitDraft } from '../../web/inspector/device/submit.ts'
import { setSession } from '../../web/session.ts'

const device = { addPhoto, openDraft, saveDraft, startDraft, sendAgain, startDraining, takeAlong, submitDraft, setSession }

/** What the pages of an inspector call, without the pages. */
export type Device = typeof device

Object.assign(globalThis, { device })

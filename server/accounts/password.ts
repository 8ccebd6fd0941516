import type { Language } from '#domain/language.ts'
import { hash, verify, type Options } from '@node-rs/argon2'
import { refusedAt } from './at_field.ts'
import { passwordWords } from './password_words.ts'

/** Argon2id as the OWASP password storage cheat sheet has it: 19 MiB, two passes, one lane. */
const cost: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Length in characters; the least is what NIST SP 800-63B-4 calls long beside a check of strength. */
export const password_length = { least: 10, most: 128 }

/** Of zxcvbn: 3 is safely unguessable where the hash is slow. */
const least_score = 3

/** The passwords of one running program. */
export class Passwords {
  private nobodys: Promise<string> | undefined
  private judge: Promise<Judge> | undefined

  hash(password: string): Promise<string> {
    return hash(password.normalize('NFKC'), cost)
  }

  /** As much work where nobody has that name as where somebody does, so that the time tells nothing. */
  async matches(stored: string | null, password: string): Promise<boolean> {
    this.nobodys ??= this.hash('nobody has it')
    const matches = await verify(stored ?? (await this.nobodys), password.normalize('NFKC'))
    return stored !== null && matches
  }

  /** Refuses what is too short, guessed soon or the person's own name. */
  async check(password: string, names: readonly string[], language: Language): Promise<void> {
    const length = Array.from(password).length
    if (length < password_length.least || length > password_length.most) throw refusedAt('new_password', 'password_length', { ...password_length })
    const typed = password.toLowerCase()
    if (names.some((name) => name.length > 2 && typed.includes(name.toLowerCase()))) throw refusedAt('new_password', 'password_of_name')
    this.judge ??= strengthJudge()
    const { score, feedback } = (await this.judge).check(password, [...names, 'changxing', '畅行'])
    if (score < least_score) throw refusedAt('new_password', 'password_weak', { why: passwordWords(feedback, language) })
  }
}

type Judge = Awaited<ReturnType<typeof strengthJudge>>

/** The dictionaries are large and rarely asked: they are read at the first question. */
async function strengthJudge() {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')])
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: password_length.most })
}

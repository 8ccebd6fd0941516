/** A Vitest reporter: says loudly which tests passed only when they were tried again, since that is a fault to be found. */
export default class Retried {
  #names = []

  onTestCaseResult(test) {
    if (test.diagnostic()?.flaky) this.#names.push(`     ${test.module.relativeModuleId}: ${test.name}`)
  }

  onTestRunEnd() {
    if (this.#names.length > 0) process.stdout.write(`\n  !! Passed only when tried again:\n${this.#names.join('\n')}\n`)
  }
}

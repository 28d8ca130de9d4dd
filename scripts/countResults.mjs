// Adds up vitest's JSON report, where anything that did not run to a pass counts as a failure.
/**
 * @typedef {object} Assertion
 * @property {string} fullName
 * @property {string} status `passed`, `failed`, `skipped`, `pending`, `todo` or `disabled`
 *
 * @typedef {object} TestFile
 * @property {string} name the file's path
 * @property {string} status `passed` or `failed`
 * @property {string} [message] why the file itself failed
 * @property {Assertion[]} assertionResults
 *
 * @typedef {object} Report what vitest's `json` reporter writes
 * @property {TestFile[]} testResults
 *
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} problems one line for each failure that vitest's own summary does not call one
 */

/**
 * @param {Report | null} report null when vitest wrote none
 * @param {object} run
 * @param {number | null} run.exitCode what vitest ended with; null when a signal ended it
 * @param {boolean} [run.isNameFiltered] `-t` was given: the tests it leaves out count as neither
 * @returns {Tally}
 */
export function countResults(report, { exitCode, isNameFiltered = false }) {
  let passed = 0;
  let failed = 0;
  /** @type {string[]} */
  const problems = [];

  for (const file of report?.testResults ?? []) {
    let failedHere = 0;
    for (const test of file.assertionResults) {
      if (test.status === 'passed') {
        passed += 1;
      } else if (test.status === 'failed') {
        failedHere += 1;
      } else if (!isNameFiltered || test.status === 'todo') {
        failedHere += 1;
        problems.push(`${test.status}: ${file.name} > ${test.fullName.trim()}`);
      }
    }
    // A file that cannot be loaded holds no tests, and an afterAll that throws fails none of them.
    if (file.status === 'failed' && failedHere === 0) {
      failedHere = 1;
      problems.push(`the file failed: ${file.name}${file.message ? ` (${file.message})` : ''}`);
    }
    failed += failedHere;
  }

  if (failed === 0 && passed === 0) {
    failed = 1;
    problems.push(report ? 'no test was run' : 'vitest ended without a report');
  }
  // Errors outside any test (an unhandled rejection) show only in the exit code.
  if (failed === 0 && exitCode !== 0) {
    failed = 1;
    problems.push(`every test passed, yet vitest ended with ${exitCode ?? 'a signal'}`);
  }
  return { passed, failed, problems };
}

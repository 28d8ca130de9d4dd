// Holds the tally of `npm test` to the rule that only what ran and passed counts as passed.
import { expect, test } from 'vitest';
import { countResults } from '../../scripts/countResults.mjs';

function file(statuses: string[], status = 'passed', message = '') {
  const assertionResults = statuses.map((each, index) => ({
    fullName: ` t${index}`,
    status: each,
  }));
  return { name: 'a.test.ts', status, message, assertionResults };
}

test('passed and failed tests are added up over all files', () => {
  const testResults = [
    file(['passed', 'passed']),
    file(['passed', 'failed'], 'failed', 'expected 1 to be 2'),
  ];
  expect(countResults({ testResults }, { exitCode: 1 })).toEqual({
    passed: 3,
    failed: 1,
    problems: [],
  });
});

test.each(['skipped', 'todo', 'pending', 'disabled'])('a %s test is a named failure', (status) => {
  const tally = countResults({ testResults: [file(['passed', status])] }, { exitCode: 0 });
  expect(tally).toEqual({ passed: 1, failed: 1, problems: [`${status}: a.test.ts > t1`] });
});

test('a file that cannot be loaded is a failure with its reason', () => {
  const testResults = [file(['passed']), file([], 'failed', 'Cannot find module')];
  expect(countResults({ testResults }, { exitCode: 1 })).toEqual({
    passed: 1,
    failed: 1,
    problems: ['the file failed: a.test.ts (Cannot find module)'],
  });
});

test('a hook that fails after passed tests is a failure', () => {
  const testResults = [file(['passed'], 'failed', 'afterAll threw')];
  expect(countResults({ testResults }, { exitCode: 1 })).toMatchObject({ passed: 1, failed: 1 });
});

test('tests that a failed beforeAll kept from running are counted once each', () => {
  const testResults = [file(['skipped', 'skipped'], 'failed', 'beforeAll threw')];
  expect(countResults({ testResults }, { exitCode: 1 })).toMatchObject({ passed: 0, failed: 2 });
});

test('no test, no report, and a report without files are failures', () => {
  for (const report of [null, { testResults: [] }, { testResults: [file([])] }]) {
    const tally = countResults(report, { exitCode: 0 });
    expect(tally).toMatchObject({ passed: 0, failed: 1 });
    expect(tally.problems).toHaveLength(1);
  }
});

test.each([1, null])('an error outside of any test is a failure (exit code %s)', (exitCode) => {
  const tally = countResults({ testResults: [file(['passed'])] }, { exitCode });
  expect(tally).toMatchObject({ passed: 1, failed: 1 });
});

test('with -t, the tests it leaves out count as neither', () => {
  const testResults = [file(['passed', 'skipped'])];
  const tally = countResults({ testResults }, { exitCode: 0, isNameFiltered: true });
  expect(tally).toEqual({ passed: 1, failed: 0, problems: [] });
});

test('with -t that matches nothing, the run fails', () => {
  const testResults = [file(['skipped'])];
  const tally = countResults({ testResults }, { exitCode: 0, isNameFiltered: true });
  expect(tally).toMatchObject({ passed: 0, failed: 1 });
});

import { step } from '../progress.mjs';

/** What a phase of the tests came to: how many held, how many did not, and what a person reads about those. */
export type Outcome = { passed: number; failed: number; failures: string[] };

export const allHeld: Outcome = { passed: 1, failed: 0, failures: [] };

export function oneFailed(failure: string): Outcome {
  return { passed: 0, failed: 1, failures: [failure] };
}

export function sum(outcomes: Outcome[]): Outcome {
  return {
    passed: outcomes.reduce((total, outcome) => total + outcome.passed, 0),
    failed: outcomes.reduce((total, outcome) => total + outcome.failed, 0),
    failures: outcomes.flatMap((outcome) => outcome.failures),
  };
}

/** Runs a phase under its own line. Whatever goes wrong in it is a failure to report, never the end of the others. */
export async function phase(title: string, work: () => Promise<Outcome>): Promise<Outcome> {
  const failed: Outcome[] = [];
  try {
    return await step(title, async () => {
      const outcome = await work();
      if (outcome.failed > 0) failed.push(outcome);
      // Thrown for the line's mark alone.
      if (failed.length > 0) throw new Error(title);
      return outcome;
    });
  } catch (error) {
    const [outcome] = failed;
    const {
      passed,
      failures,
      failed: count,
    } = outcome ?? oneFailed(error instanceof Error ? String(error.stack) : String(error));
    return { passed, failed: count, failures: failures.map((failure) => `${title}:\n${failure}`) };
  }
}

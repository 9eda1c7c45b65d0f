import { AppError } from '@openward/domain/errors';

/** The key of the sentence the attempt was refused with; `done` when it was not. Any other error is the test's. */
export async function refusalOf(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
    return 'done';
  } catch (error) {
    if (error instanceof AppError) return error.userMessageKey;
    throw error;
  }
}

export { AppError, errorCodes, notFound, type ErrorCode, type ErrorDetails } from './app-error.ts';
export { errorKeys, type ErrorKey } from './error-key.ts';

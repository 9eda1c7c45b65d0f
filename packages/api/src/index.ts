export { createConsoleCaller, createPatientCaller } from './callers.ts';
export { consoleRouter, type ConsoleRouter } from './console-router.ts';
export { handleExport } from './http/handle-export.ts';
export { handleAttachment } from './http/handle-attachment.ts';
export { handleUpload } from './http/handle-upload.ts';
export { apiPath, handleConsoleRequest, handlePatientRequest, type RequestContext } from './http/handle-request.ts';
export { patientRouter, type PatientRouter } from './patient-router.ts';
export { apiErrorOf, type ApiContext, type ApiError, type RequestMeta } from './trpc/index.ts';

import { z } from 'zod';

const digits = 20;

/** A pack's trace code as stored: twenty digits. */
export const traceCodeSchema = z.string().regex(/^\d{20}$/);

/** What a scanner or a person typed: the digits alone, at most twenty of them. */
export const cleanTraceCode = (typed: string): string => typed.replace(/\D/g, '').slice(0, digits);

/** Whether the typed digits make a whole code. */
export const isWholeTraceCode = (code: string): boolean => traceCodeSchema.safeParse(code).success;

/** In groups of four, as it is printed on the pack and read aloud. */
export const groupTraceCode = (code: string): string => code.replace(/(\d{4})(?=\d)/g, '$1 ');

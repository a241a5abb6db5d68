import { readValues } from '../lib/multi-values.js';

/** `a=1&b[]=x&b[]=y`: repeated and bracketed names are lists. */
export const parseForm = (text: string): Record<string, unknown> => readValues(text, { brackets: true }).toObject();

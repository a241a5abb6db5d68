import { nested } from '../lib/bracket-names.js';
import { readValues } from '../lib/multi-values.js';

/** `a=1&b[]=x&b[]=y&c[0]=z&d[city]=Oslo`: repeated and bracketed names are lists, keys in brackets members of objects. */
export const parseForm = (text: string): Record<string, unknown> => nested(readValues(text, { brackets: true }));

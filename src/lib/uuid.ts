/** Random ids of requests. */
import { randomFillSync } from 'node:crypto';

const AT_A_TIME = 64;
const LENGTH = 36;
const FORM = 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx';
const DIGITS = Buffer.from('0123456789abcdef', 'latin1');

const random = new Uint8Array(AT_A_TIME * LENGTH);
let ready = '';
let next = 0;

/**
 * A UUID of version 4. Many are written at a time, into one text: `crypto.randomUUID` joins each of twenty pieces, which whoever sends
 * or keeps it must put together again.
 */
export function newUuid(): string {
  if (next === ready.length) {
    ready = written();
    next = 0;
  }
  const id = ready.slice(next, next + LENGTH);
  next += LENGTH;
  return id;
}

/** A byte a digit, of which four bits count: cheaper than to take bytes apart. */
function written(): string {
  randomFillSync(random);
  const text = Buffer.from(FORM.repeat(AT_A_TIME), 'latin1');
  for (let i = 0; i < text.length; i++) {
    const place = FORM[i % LENGTH];
    const four = (random[i] as number) & 15;
    if (place === 'x') text[i] = DIGITS[four] as number;
    else if (place === 'y') text[i] = DIGITS[(four & 3) | 8] as number;
  }
  return text.toString('latin1');
}

/**
 * Numbers as they were sent. A JavaScript number holds whole numbers up to 2^53 exactly; a larger one would be told back with
 * other digits than the client sent, in the one place where it is looked up: the message that complains of it.
 */

/** Of 16 digits or more, or with an exponent; what is shorter is held exactly. */
const LONG_NUMBER = /-?\d{16,40}(?:\.\d{1,40})?(?:[eE][+-]?\d{1,4})?|-?\d{1,15}(?:\.\d{1,40})?[eE][+-]?\d{1,4}/g;
/** What each of these has in it. */
const LONG = /\d{16}|\d[eE]/;
/** As a message tells a number. */
const TOLD_NUMBER = /(?<![\w.])-?(?:\d+(?:\.\d+)?(?:e[+-]\d+)?|Infinity)(?![\w])/g;

/** The message with each number that cannot be held exactly spelled as in one of the texts that were sent. */
export function asSent(message: string, sent: Iterable<string | null>): string {
  // Most messages tell no number, and most of what is sent has no long one.
  if (message.search(TOLD_NUMBER) < 0) return message;
  let spelled: Map<string, string> | undefined;
  for (const text of sent) {
    if (text === null || !LONG.test(text)) continue;
    for (const [number] of text.matchAll(LONG_NUMBER)) {
      const told = String(Number(number));
      if (told === number) continue;
      spelled ??= new Map();
      if (!spelled.has(told)) spelled.set(told, number);
    }
  }
  if (!spelled) return message;
  return message.replace(TOLD_NUMBER, (told) => spelled.get(told) ?? told);
}

/** Whether a JSON text has a whole number that its parsed value could not give back. Digits in strings are none. */
export function hasInexactNumber(json: string): boolean {
  if (!/\d{16}/.test(json)) return false;
  const digits = /-?\d+/y;
  let inText = false;
  for (let at = 0; at < json.length; at++) {
    const character = json[at] as string;
    if (character === '"') inText = !inText;
    else if (inText) at += character === '\\' ? 1 : 0;
    else if (character >= '0' && character <= '9') {
      digits.lastIndex = at;
      const [number = ''] = digits.exec(json) ?? [];
      if (number.length >= 16 && !Number.isSafeInteger(Number(number))) return true;
      at += Math.max(number.length - 1, 0);
    }
  }
  return false;
}

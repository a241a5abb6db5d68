/** What the content of a PDF's page shows. Read from left to right, each character once. */

/** What the operators that show text show: `(text) Tj`, `[(te) 20 (xt)] TJ`, `(text) '`. One line an operator. */
export function shownText(content: string): string {
  const shown: string[] = [];
  /** Texts that no operator has taken yet; of an array all, outside of one the last. */
  let texts: string[] = [];
  let isArray = false;
  for (let at = 0; at < content.length; ) {
    const character = content.charAt(at);
    if (character === '(') {
      const { text, end } = literalAt(content, at);
      if (isArray) texts.push(text);
      else texts = [text];
      at = end;
    } else if (character === '[') {
      texts = [];
      isArray = true;
      at++;
    } else if (character === ']') {
      isArray = false;
      at++;
    } else if (character === '%') {
      at = endOfLine(content, at);
    } else if (isRegular(character)) {
      const end = endOfToken(content, at);
      const token = content.slice(at, end);
      if (SHOWING.has(token) && texts.length > 0) shown.push(texts.join(''));
      if (!isArray && !isNumber(token)) texts = [];
      at = end;
    } else at++;
  }
  return shown.join('\n');
}

/** `"` has two numbers before its text. */
const SHOWING = new Set(['Tj', 'TJ', "'", '"']);

const isNumber = (token: string) => '+-.0123456789'.includes(token.charAt(0));

/** Neither white space nor a delimiter (ISO 32000-1, section 7.2.2). */
const isRegular = (character: string) => !'\0\t\n\f\r ()<>[]{}/%'.includes(character);

function endOfToken(content: string, start: number): number {
  let at = start;
  while (at < content.length && isRegular(content.charAt(at))) at++;
  return at;
}

function endOfLine(content: string, start: number): number {
  let at = start;
  while (at < content.length && content.charAt(at) !== '\n' && content.charAt(at) !== '\r') at++;
  return at;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\n', t: '\t', b: '', f: '' };

/** A text in parentheses, balanced ones within it included; up to the end of the content where it does not end. */
function literalAt(content: string, start: number): { text: string; end: number } {
  const parts: string[] = [];
  let level = 0;
  let at = start;
  /** Where characters began that stand for themselves. */
  let plain = start + 1;
  for (; at < content.length; at++) {
    const character = content.charAt(at);
    if (character === '(') level++;
    else if (character === ')') {
      if (--level === 0) break;
    } else if (character === '\\') {
      parts.push(content.slice(plain, at));
      const { text, length } = escapeAt(content, at + 1);
      parts.push(text);
      at += length;
      plain = at + 1;
    }
  }
  parts.push(content.slice(plain, at));
  return { text: parts.join(''), end: at + 1 };
}

/** What stands behind a backslash, and for how many characters. */
function escapeAt(content: string, at: number): { text: string; length: number } {
  let digits = 0;
  while (digits < 3 && content.charAt(at + digits) >= '0' && content.charAt(at + digits) <= '7') digits++;
  if (digits > 0) {
    const code = Number.parseInt(content.slice(at, at + digits), 8) % 256;
    return { text: String.fromCharCode(code), length: digits };
  }
  const character = content.charAt(at);
  // The line goes on.
  if (character === '\n') return { text: '', length: 1 };
  if (character === '\r') return { text: '', length: content.charAt(at + 1) === '\n' ? 2 : 1 };
  return { text: ESCAPES[character] ?? character, length: 1 };
}

/** Levels of lists and objects; nothing that either API takes comes near. */
const MOST_LEVELS = 400;

/** Whether a JSON text nests deeper than anybody needs: recursion over what comes out of it must have an end. */
export const isTooDeep = (json: string): boolean => levelsOf(json) > MOST_LEVELS;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Told before the text is parsed. */
function levelsOf(json: string): number {
  let level = 0;
  let most = 0;
  for (let i = 0; i < json.length; i++) {
    const code = json.charCodeAt(i);
    if (code === QUOTE) {
      for (i++; i < json.length; i++) {
        const inner = json.charCodeAt(i);
        if (inner === QUOTE) break;
        if (inner === BACKSLASH) i++;
      }
    }
    // Brackets and braces alike: the two of a kind differ from the other kind by one bit, and nothing else looks like them.
    else if ((code | 0x20) === 0x7b) most = Math.max(most, ++level);
    else if ((code | 0x20) === 0x7d) level--;
  }
  return most;
}

/** Levels of lists and objects; nothing that either API takes comes near. */
const MOST_LEVELS = 400;

/** Whether a JSON text nests deeper than anybody needs: recursion over what comes out of it must have an end. */
export const isTooDeep = (json: string): boolean => levelsOf(json) > MOST_LEVELS;

/** Told before the text is parsed. */
function levelsOf(json: string): number {
  let level = 0;
  let most = 0;
  let inText = false;
  for (let i = 0; i < json.length; i++) {
    const character = json[i];
    if (character === '"') inText = !inText;
    else if (inText) i += character === '\\' ? 1 : 0;
    else if (character === '[' || character === '{') most = Math.max(most, ++level);
    else if (character === ']' || character === '}') level--;
  }
  return most;
}

/** Texts as searches by keyword read them: files, notes, companies. */

/** Runs of letters and digits, in lower case. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words that say nothing of what is looked for. */
const COMMON = new Set(
  (
    'a about all an and any are as at be by can did do does for from had has have how i in is it its me my of on or our show tell ' +
    'that the their them there they this to us was we were what when where which who whom why will with you'
  ).split(' '),
);

/** The words of a prompt that say something, each once; all of them where none does. */
export function termsOf(prompt: string): string[] {
  const all = [...new Set(wordsOf(prompt))];
  const telling = all.filter((word) => !COMMON.has(word));
  return telling.length > 0 ? telling : all;
}

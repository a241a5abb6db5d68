/** Texts of like length and of the same scripts, in which no word of the original is left. */

import type { Faker } from '@faker-js/faker';
import { getOrInsert } from '../../lib/memo.js';

/** Letters of scripts other than Latin, from which stand-ins are drawn. */
const ALPHABETS: readonly (readonly [script: RegExp, letters: string])[] = [
  [/\p{Script=Cyrillic}/u, 'абвгдежзиклмнопрстуфхцчшэюя'],
  [/\p{Script=Greek}/u, 'αβγδεζηθικλμνξοπρστυφχψω'],
  [/\p{Script=Han}/u, '山川日月水木金土花鳥風雲春夏秋冬東西南北'],
  [/\p{Script=Hiragana}/u, 'あいうえおかきくけこさしすせそたちつてとなにぬねの'],
  [/\p{Script=Katakana}/u, 'アイウエオカキクケコサシスセソタチツテトナニヌネノ'],
  [/\p{Script=Hangul}/u, '가나다라마바사아자차카타파하'],
  [/\p{Script=Arabic}/u, 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'],
  [/\p{Script=Hebrew}/u, 'אבגדהוזחטיכלמנסעפצקרשת'],
  [/\p{Script=Thai}/u, 'กขคงจฉชซดตถทนบปผพมยรลวสห'],
  [/\p{Script=Devanagari}/u, 'अआइईउऊकखगघचछजझटठडढतथदधनपफबभम'],
];

const PARTS = /\p{L}[\p{L}\p{M}]*|\p{N}+|[^\p{L}\p{N}]+/gu;
/** What may stay between words: it says nothing. */
const PLAIN_MARKS = /[^\s!"#%&'()*+,\-./:;=?[\]–—…‘’“”€$£·•]/gu;
const LONGEST = 20_000;

/** Word for word, digit for digit; capitals stay where they were. The faker is seeded by the caller. */
export function likeText(faker: Faker, original: string): string {
  const made = original.slice(0, LONGEST).replace(PARTS, (part) => {
    if (/^\p{L}/u.test(part)) return likeWord(faker, part);
    return /^\p{N}/u.test(part) ? likeDigits(faker, part) : part.replace(PLAIN_MARKS, '');
  });
  return made.trim() === '' && original.trim() !== '' ? faker.lorem.word() : made;
}

export const likeDigits = (faker: Faker, text: string): string =>
  text.replace(/\p{N}/gu, () => String(faker.number.int({ min: 1, max: 9 })));

function likeWord(faker: Faker, word: string): string {
  const letters = ALPHABETS.find(([script]) => script.test(word))?.[1];
  const length = Math.min([...word].length, 40);
  if (letters) return Array.from({ length }, () => faker.helpers.arrayElement([...letters])).join('');
  let made = latin(faker, length);
  // A short word may be met by chance.
  for (let tries = 0; tries < 5 && made === word.toLowerCase(); tries++) made = latin(faker, length);
  if (word.length > 1 && word === word.toUpperCase()) return made.toUpperCase();
  return /^\p{Lu}/u.test(word) ? capital(made) : made;
}

function latin(faker: Faker, length: number): string {
  if (length <= 3) return faker.string.alpha({ length, casing: 'lower' });
  const word = faker.helpers.arrayElement(wordsOf(faker, length));
  return word.length > length + 1 ? word.slice(0, length) : word;
}

const LATIN = new WeakMap<Faker, (readonly string[])[]>();

/** About as long; all where none is. The faker would look for them anew for each word. */
function wordsOf(faker: Faker, length: number): readonly string[] {
  const byLength = getOrInsert(LATIN, faker, () => []);
  const known = byLength[length];
  if (known) return known;
  const all = faker.definitions.lorem.word;
  const alike = all.filter((word) => Math.abs(word.length - length) <= 1);
  const words = alike.length > 0 ? alike : all;
  byLength[length] = words;
  return words;
}

export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

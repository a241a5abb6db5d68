/** The package, packed and installed into an empty folder. */
import { measureSize } from '../lib/size.mjs';

export const names = ['packed size', 'installed size'];

/** Slow, and needs the registry. */
export const onlyWith = 'size';

export async function run({ root }) {
  const { packed, installed } = await measureSize(root);
  return [
    { measure: names[0], unit: 'MB', mock: packed },
    { measure: names[1], unit: 'MB', mock: installed, target: { of: 'mock', most: 20 } },
  ];
}

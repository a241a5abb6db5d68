/** What goes into the image, below `out`: `root` and `data`. */
export function imageFolder(out: string): string;
/** The image itself. */
export function imageFile(out: string): string;

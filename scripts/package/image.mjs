export async function buildImage() {
  return { skipped: 'not yet' };
}

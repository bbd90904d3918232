/** In a single file every page of the app is a place in the file's own address. */
export function resolve(path: string): string {
  return `#${path}`;
}

/** Why a file could not be opened as a handed-over file, or not be made. */

/**
 * `not-handover`: something else. `cut`: its end is missing. `damaged`: a byte is not what it was. `newer`: of a
 * version with a higher major number; `detail` says which program made it. `too-large`: more inside than a page can
 * hold. `locked`: it needs a password. `password`: not this one, or somebody changed the file. `no-crypto`: this
 * page has no WebCrypto (served without TLS). `old-records`: records of an older shape, without their originals.
 */
export type HandoverFault =
  | 'not-handover'
  | 'cut'
  | 'damaged'
  | 'newer'
  | 'too-large'
  | 'locked'
  | 'password'
  | 'no-crypto'
  | 'old-records';

export class HandoverError extends Error {
  constructor(
    readonly fault: HandoverFault,
    /** of `newer`: the version that made it; of `old-records`: the file */
    readonly detail = ''
  ) {
    super(`Handed-over file: ${fault}${detail ? ` (${detail})` : ''}`);
    this.name = 'HandoverError';
  }
}
